package io.caudal.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caudal.sqlserver.simulator.SqlServerSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpIT {

  @TempDir private Path folder;

  @Test
  void theLakeEqualsItsSourcesAndASecondRunGoesOn() throws IOException {
    Path kept = folder.resolve("kept");
    CommandResult first = up(kept, "--scale", "0.02");
    assertThat(first.status()).as(first.out() + first.err()).isZero();
    assertThat(first.out()).contains("Flink", "jdbc:mysql:", "jdbc:postgresql:", "Equal: ");
    JsonNode report = report();
    assertThat(report.path("equal").booleanValue()).isTrue();
    assertThat(names(report))
        .containsExactly("sales", "listing", "date", "event", "venue", "category", "users");
    assertThat(first.out()).contains("users (simulator)");
    assertThat(report.at("/tables/6/server").textValue()).isEqualTo("simulator");
    assertThat(changes(report, "sales", "r")).isPositive();
    assertThat(report.at("/seconds/total").doubleValue()).isPositive();

    CommandResult second = up(kept);
    assertThat(second.status()).as(second.out() + second.err()).isZero();
    assertThat(second.out()).contains("Going on from " + kept.resolve("flink/savepoints"));
    assertThat(changes(report(), "sales", "r")).isEqualTo(changes(report, "sales", "r"));
    assertThat(changes(report(), "listing", "c")).isGreaterThan(changes(report, "listing", "c"));

    CommandResult query =
        CommandResult.of("sql", "--keep", kept.toString(), "SELECT count(*) FROM date_current");
    assertThat(query.status()).as(query.err()).isZero();
    assertThat(query.out()).contains("365", "(1 row)");
    CommandResult analysis =
        CommandResult.of(
            "sql", "--keep", kept.toString(), "SELECT count(*) FROM listing_fill_rate");
    assertThat(analysis.status()).as(analysis.err()).isZero();
    assertThat(first.out()).contains("Athena      its tables and views in " + kept);
    CommandResult ddl = CommandResult.of("ddl", "--keep", kept.toString());
    assertThat(ddl.out())
        .as(ddl.err())
        .contains("CREATE EXTERNAL TABLE IF NOT EXISTS `tickit`.`users` (")
        .contains("CREATE OR REPLACE VIEW \"tickit\".\"recent_sales\" AS");
    Path files = folder.resolve("ddl");
    CommandResult.of("ddl", "--keep", kept.toString(), "--out", files.toString());
    assertThat(files.resolve("4-view-recent_sales.sql"))
        .hasSameTextualContentAs(kept.resolve("athena/4-view-recent_sales.sql"));
  }

  @Test
  void onlyTheTablesThatWereAskedFor() throws IOException {
    CommandResult result =
        up(folder.resolve("kept"), "--scale", "0.01", "--tables", "venue,category");
    assertThat(result.status()).as(result.out() + result.err()).isZero();
    assertThat(names(report())).containsExactly("venue", "category");
  }

  @Test
  void theSqlServerThatIsNamed() throws IOException {
    try (SqlServerSimulator named = SqlServerSimulator.start()) {
      CommandResult result = up(folder.resolve("kept"), server(named, named.password()));
      assertThat(result.status()).as(result.out() + result.err()).isZero();
      assertThat(names(report())).containsExactly("users");
      assertThat(report().at("/tables/0/server").isMissingNode()).isTrue();
      assertThat(result.out()).doesNotContain("simulator", named.password());

      Path other = folder.resolve("other");
      CommandResult again = up(other, server(named, named.password()));
      assertThat(again.status()).as(again.out() + again.err()).isEqualTo(2);
      assertThat(again.err()).contains("--sqlserver-url", "DROP DATABASE crm");
      CommandResult refused = up(other, server(named, "another"));
      assertThat(refused.status()).as(refused.out() + refused.err()).isEqualTo(2);
      assertThat(refused.err()).contains("Login failed").doesNotContain("another", "\tat ");
      assertThat(other).doesNotExist();
    }
  }

  private static String[] server(SqlServerSimulator named, String password) {
    return new String[] {
      "--scale=0.01",
      "--tables=users",
      "--sqlserver-url=jdbc:sqlserver://" + named.host() + ":" + named.port(),
      "--sqlserver-user=" + named.user(),
      "--sqlserver-password=" + password
    };
  }

  @Test
  void aLakeThatLacksAFileIsNotEqual() throws IOException {
    Path kept = folder.resolve("kept");
    CommandResult first = up(kept, "--scale=0.01", "--rate=0", "--tables=venue,category");
    assertThat(first.status()).as(first.out() + first.err()).isZero();
    try (Stream<Path> files = Files.walk(kept.resolve("s3/buckets/lake"))) {
      Path venues =
          files.filter(file -> file.toString().contains("part-venue")).findFirst().orElseThrow();
      Files.delete(venues);
    }

    CommandResult second = up(kept, "--rate=0", "--tables=venue,category");

    assertThat(second.status()).as(second.out() + second.err()).isEqualTo(1);
    assertThat(second.out()).contains("NOT EQUAL: the lake differs from the databases.");
    assertThat(report().path("equal").booleanValue()).isFalse();
    assertThat(tables(report()).filter(table -> !table.path("equal").booleanValue()))
        .extracting(table -> table.path("table").textValue())
        .containsExactly("venue");
  }

  private CommandResult up(Path kept, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "up",
                "--for=15s",
                "--checkpoint-interval=2s",
                "--keep=" + kept,
                "--report=" + folder.resolve("report.json")));
    arguments.addAll(List.of(more));
    return CommandResult.of(arguments.toArray(String[]::new));
  }

  private JsonNode report() throws IOException {
    return new JsonMapper().readTree(folder.resolve("report.json").toFile());
  }

  private static List<String> names(JsonNode report) {
    return tables(report).map(table -> table.path("table").textValue()).toList();
  }

  private static long changes(JsonNode report, String table, String operation) {
    return tables(report)
        .filter(each -> each.path("table").textValue().equals(table))
        .mapToLong(each -> each.path("changes").path(operation).longValue())
        .sum();
  }

  private static Stream<JsonNode> tables(JsonNode report) {
    List<JsonNode> tables = new ArrayList<>();
    report.path("tables").forEach(tables::add);
    return tables.stream();
  }
}
