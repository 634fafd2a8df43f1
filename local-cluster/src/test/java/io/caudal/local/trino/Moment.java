package io.caudal.local.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/**
 * A second that is over, and the rows of {@code case_orders} at its end.
 *
 * @param second in UTC
 */
record Moment(LocalDateTime second, List<String> orders) {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** Waits for the next second, since MySQL's changes have no finer times. */
  static Moment now(AthenaLake lake) throws SQLException {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    LocalDateTime next = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    Awaitility.await().until(() -> LocalDateTime.now(ZoneOffset.UTC).isAfter(next.plusSeconds(1)));
    return new Moment(next, lake.source("mysql", "case_orders"));
  }

  /** The README's query of the state as of the moment. */
  String query() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String text = readme.substring(readme.indexOf("<!-- as-of -->"), readme.indexOf("<!-- /as-of"));
    return text.substring(text.indexOf("SELECT"), text.lastIndexOf("```"))
        .replace("salesid", "id")
        .replace("FROM sales", "FROM athena.case_orders")
        .replace("2026-11-22 18:00:00", second.format(TEXT));
  }
}
