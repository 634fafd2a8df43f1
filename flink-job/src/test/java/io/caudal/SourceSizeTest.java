package io.caudal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small classes, each with one reason to exist, in all modules. */
final class SourceSizeTest {

  private static final long LARGEST = 300;
  private static final long MEDIAN = 80;
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @ParameterizedTest
  @ValueSource(
      strings = {"flink-job/src", "local-cluster/src", "local-cluster/sqlserver-simulator/src"})
  void noFileIsLong(String sources) {
    assertThat(lines(sources).entrySet()).filteredOn(file -> file.getValue() > LARGEST).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flink-job/src/main",
        "local-cluster/src/main",
        "local-cluster/sqlserver-simulator/src/main"
      })
  void mostFilesAreShort(String sources) {
    long[] sizes =
        lines(sources).entrySet().stream()
            .filter(file -> !file.getKey().endsWith("package-info.java"))
            .mapToLong(Map.Entry::getValue)
            .sorted()
            .toArray();
    assertThat(sizes[sizes.length / 2]).as("median of lines a file").isLessThanOrEqualTo(MEDIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flink-job/src/main", "local-cluster/sqlserver-simulator/src/main"})
  void everyPackageSaysWhatItIs(String sources) {
    assertThat(lines(sources).keySet())
        .filteredOn(
            file -> !Files.exists(PROJECT.resolve(file).resolveSibling("package-info.java")))
        .isEmpty();
  }

  private static Map<String, Long> lines(String sources) {
    try (Stream<Path> files = Files.walk(PROJECT.resolve(sources))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> PROJECT.relativize(file).toString(),
                  SourceSizeTest::lines,
                  (one, other) -> one,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
