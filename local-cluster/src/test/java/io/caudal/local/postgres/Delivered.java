package io.caudal.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lines of a trial's complete files, in the order of their positions. */
final class Delivered {

  private final List<String> lines;

  private Delivered(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  static Delivered in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Delivered(List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new Delivered(
          files
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .flatMap(Delivered::lines)
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Arrays.stream(Files.readString(file).split("\n", -1)).filter(line -> !line.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the log had, as {@code table operation id version}, in the order of the positions. */
  List<String> logged() {
    return lines.stream()
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .filter(line -> !line.split(" ", -1)[1].equals("r"))
        .toList();
  }

  /** The rows that the snapshot read, each as {@code table id}. */
  List<String> read() {
    return lines.stream()
        .map(line -> line.split(" ", -1))
        .filter(line -> line[2].equals("r"))
        .map(line -> line[1] + " " + line[3])
        .toList();
  }

  /** The rows as the greatest position of each says, as {@code table id version}, sorted. */
  List<String> current() {
    Map<String, String> rows = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      String key = parts[1] + " " + parts[3];
      if (parts[2].equals("d")) {
        rows.remove(key);
      } else {
        rows.put(key, key + " " + parts[4]);
      }
    }
    return List.copyOf(rows.values());
  }
}
