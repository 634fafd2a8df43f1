package io.caudal;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.catalog.Catalog;
import io.caudal.catalog.Statement;
import io.caudal.config.Settings;
import io.caudal.refine.SqlFiles;
import io.caudal.refine.TickitTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files in {@code table-sql/athena} are what the job tells Athena of the sample. */
class TickitCatalogTest {

  private static final Path FOLDER = Path.of("..", "table-sql", "athena");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  @Test
  void filesAreFresh() throws IOException {
    Map<String, String> derived = derived();
    if (Boolean.getBoolean("athena.write")) {
      write(derived);
    }
    assertThat(written())
        .as(
            "table-sql/athena; written anew by ./mvnw -pl flink-job test"
                + " -Dtest=TickitCatalogTest -Dathena.write=true")
        .isEqualTo(derived);
  }

  private static Map<String, String> derived() {
    Settings settings =
        Settings.parse(
            Map.of(
                "lake", Map.of("path", "s3://my-bucket/tickit"),
                "source.mysql",
                    Map.of(
                        "engine", "mysql",
                        "hostname", "localhost",
                        "database", "tickit",
                        "username", "caudal",
                        "password", "caudal")));
    SqlFiles files = SqlFiles.read(Optional.empty(), TickitTables.ALL);
    Catalog catalog =
        new CatalogDerivation(settings, files, (zone, table) -> FIRST_DAY)
            .catalog(TickitTables.ALL);
    return catalog.statements().stream()
        .collect(
            Collectors.toMap(
                Statement::fileName, Statement::script, (one, other) -> one, TreeMap::new));
  }

  private static Map<String, String> written() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(FOLDER)) {
      for (Path file : entries.collect(Collectors.toList())) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static void write(Map<String, String> derived) throws IOException {
    for (String stale : written().keySet()) {
      Files.delete(FOLDER.resolve(stale));
    }
    for (Map.Entry<String, String> file : derived.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }
}
