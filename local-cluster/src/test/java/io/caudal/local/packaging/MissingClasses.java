package io.caudal.local.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that the processes of a cluster looked for in vain, as their logs tell. */
final class MissingClasses {

  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:NoClassDefFoundError|ClassNotFoundException)\\W+(?:Could not initialize class )?"
              + "([\\w/.$]+)");

  /** Flink asks for them, to see whether they are there. */
  private static final Pattern OPTIONAL = Pattern.compile("org/apache/(flink/yarn|hadoop)/.*");

  private MissingClasses() {}

  /**
   * Names of entries that are not in a jar. A class that is in it was asked for after its class
   * loader was closed, by a thread that the end of a job leaves behind.
   */
  static Set<String> of(Path logs, JobJar jar) {
    List<String> entries = jar.entries();
    try (Stream<Path> files = Files.list(logs)) {
      return files
          .flatMap(file -> MESSAGE.matcher(text(file)).results())
          .map(MissingClasses::entry)
          .filter(name -> !OPTIONAL.matcher(name).matches())
          .filter(name -> !entries.contains(name))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String entry(MatchResult found) {
    return found.group(1).replace('.', '/') + ".class";
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
