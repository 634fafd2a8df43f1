package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void hasSourcesInTheOrderOfTheirNames() {
    assertThat(
            Groups.least().withSource("archive", "mysql", "archive").parse().sources().stream()
                .map(SourceSettings::name))
        .containsExactly("archive", "mysql", "postgres");
  }

  @Test
  void refusesToInventASource() {
    Settings settings = Groups.least().parse();
    assertThatThrownBy(() -> settings.source("oracle"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no source has the name oracle");
  }

  @Test
  void asksForALakeAndASource() {
    assertThat(Groups.empty().problems())
        .containsExactly(
            "property groups: must hold a group source.<name> for each database. For instance"
                + " source.mysql",
            "lake / path: must be set. For instance \"path\": \"s3://my-bucket/tickit\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "laek | Did you mean \"lake\"?",
        "Lake | Did you mean \"lake\"?",
        "source | Did you mean \"source.<name>\"?",
        "sources.other | Did you mean \"source.other\"?",
        "tables.mysql.sales | Did you mean \"table.mysql.sales\"?",
        "KafkaSource | Did you mean \"source.<name>\"?",
        "Output | Rename or remove it",
      })
  void rejectsGroup(String group, String remedy) {
    assertThat(Groups.least().with(group, "path", "x").problems())
        .containsExactly(
            group
                + ": must be lake or source.<name> or table.<source>.[<schema>.]<table>. "
                + remedy);
  }

  @Test
  void keepsToTheLimitsOfTheService() {
    Groups groups = Groups.least().with("source.mysql", "tables", "t".repeat(2049));
    IntStream.range(0, 48).forEach(i -> groups.with("table.mysql.t" + i, "name", "t" + i));
    groups.withGroup(
        "table.mysql.wide",
        IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "x")));
    assertThat(groups.problems())
        .startsWith(
            "property groups: must be 50 at most (found: 52). Remove groups of tables, or run two"
                + " applications",
            "source.mysql / tables: must have 2,048 characters at most (found: 2,049 characters)."
                + " Shorten it, for instance with patterns in place of names",
            "table.mysql.wide: must have 50 keys at most (found: 51). Remove keys")
        .noneMatch(problem -> problem.contains("must be a comma-separated list"));
  }

  @Test
  void warnsOfAGroupThatTheServiceCannotHold() {
    Settings settings =
        Groups.least()
            .with("table.mysql.the_sales_of_all_the_events_of_the_last_year", "name", "sales")
            .with("table.mysql.order details", "name", "order_details")
            .parse();
    assertThat(settings.warnings().stream().map(Problem::toString))
        .containsExactly(
            "table.mysql.order details: a group's name has up to 50 letters, digits and _ . - on"
                + " AWS (found: 25 characters). It works for a local run only",
            "table.mysql.the_sales_of_all_the_events_of_the_last_year: a group's name has up to 50"
                + " letters, digits and _ . - on AWS (found: 56 characters). It works for a local"
                + " run only");
    assertThat(settings.tablesWithGroup()).hasSize(2);
  }

  @Test
  void showsAllProblemsOfABadFileAtOnce() {
    Groups bad =
        Groups.empty()
            .with("lake", "path", "bucket/tickit")
            .with("lake", "partition-by", "day")
            .with("lake", "parquet.compresion", "zstd")
            .with("source.mysql", "engine", "mysql")
            .with("source.mysql", "host", "mysql.example.com")
            .with("source.mysql", "port", "33o6")
            .with("source.mysql", "database", "tickit")
            .with("source.mysql", "username", "caudal")
            .with("source.mysql", "passwort", "hunter2")
            .with("source.mysql", "slot", "caudal")
            .with("source.mysql", "poll-interval", "1 h")
            .with("table.mysq.sales", "key-columns", "id")
            .with("flink", "parallelism", "4");
    assertThatThrownBy(bad::parse)
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            String.join(
                "\n",
                "error: flink: must be lake or source.<name> or table.<source>.[<schema>.]<table>."
                    + " Rename or remove it",
                "error: lake / path: must be s3://bucket, s3://bucket/prefix (or s3a://) or"
                    + " file:///folder, with letters, digits, - _ . = and blanks in its names (found:"
                    + " bucket/tickit). For instance \"path\": \"s3://my-bucket/tickit\"",
                "error: lake / partition-by: must be dt or dt,hour (found: day). For instance"
                    + " \"partition-by\": \"dt,hour\"",
                "error: lake / parquet.compresion: is not a setting of lake. Did you mean"
                    + " \"parquet.compression\"?",
                "error: source.mysql / hostname: must be set. For instance \"hostname\":"
                    + " \"db.example.com\"",
                "error: source.mysql / port: must be a whole number from 1 to 65535 (found: 33o6)."
                    + " For instance \"port\": \"3306\"",
                "error: source.mysql / poll-interval: must be a time from 1 ms to 10 s (found: 1"
                    + " h). For instance \"poll-interval\": \"100 ms\"",
                "error: source.mysql / slot: is a setting for engine postgres (found: a source of"
                    + " engine mysql). Remove it",
                "error: source.mysql / host: is not a setting of source.<name>. Did you mean"
                    + " \"hostname\"?",
                "error: source.mysql / passwort: is not a setting of source.<name>. Did you mean"
                    + " \"password\"?",
                "error: source.mysql / password: must be set, or secret in its place. For instance"
                    + " \"secret\":"
                    + " \"arn:aws:secretsmanager:eu-central-1:123456789012:secret:caudal-mysql-AbCdEf\"",
                "error: table.mysq.sales: must name a source that has a group (found: mysq). Did"
                    + " you mean \"mysql\"?"));
  }

  @Test
  void survivesSerialisation() throws IOException, ClassNotFoundException {
    Settings settings = Groups.least().with("table.mysql.sales", "decimals", "a(4,2)").parse();
    for (SourceSettings source : settings.sources()) {
      assertThat(InstantiationUtil.clone(source)).usingRecursiveComparison().isEqualTo(source);
    }
    TableSettings table = settings.table(settings.tablesWithGroup().get(0));
    assertThat(InstantiationUtil.clone(table)).usingRecursiveComparison().isEqualTo(table);
    LakeSettings lake = settings.lake();
    assertThat(InstantiationUtil.clone(lake)).usingRecursiveComparison().isEqualTo(lake);
  }

  @Test
  void doesNotMindTheMapsItIsGiven() {
    Map<String, String> immutable = Map.of("path", "s3://bucket");
    assertThat(Groups.least().withGroup("lake", immutable).parse().lake().path())
        .isEqualTo("s3://bucket");
  }
}
