package io.caudal.local.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The log of a child process. */
final class LogFile {

  private static final int SHOWN_LINES = 15;

  private LogFile() {}

  /** The last line, or nothing. */
  static String lastLine(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    } catch (IOException e) {
      return "";
    }
  }

  /** Where the log is, and its last lines, for a message. */
  static String end(Path log) {
    try {
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      int from = Math.max(0, lines.size() - SHOWN_LINES);
      return "The log "
          + log
          + " ends with:\n"
          + String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "The log " + log + " cannot be read.";
    }
  }
}
