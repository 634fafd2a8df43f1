package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlSettingsTest {

  @Test
  void defaults() {
    MySqlSettings mysql = Groups.least().parse().source("mysql").mysql();
    assertThat(mysql.serverIds())
        .isEqualTo(ServerIdRange.derivedFrom("s3://bucket/tickit", "mysql"));
    assertThat(mysql.position()).isEmpty();
  }

  @Test
  void fullMapping() {
    SourceSettings source =
        Groups.least()
            .with("source.mysql", "server-id", "5400 - 5463")
            .with("source.mysql", "startup", "position")
            .with("source.mysql", "startup.binlog-file", "mysql-bin.000042")
            .with("source.mysql", "startup.binlog-position", "157")
            .parse()
            .source("mysql");
    assertThat(source.startup()).isEqualTo(Startup.POSITION);
    assertThat(source.mysql().serverIds()).hasToString("5400-5463");
    assertThat(source.mysql().position()).contains(BinlogPosition.of("mysql-bin.000042", 157));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "server-id | 5463-5400 | must be a range of numbers from 1 to 2147483647, the lower one"
            + " first (found: 5463-5400). For instance \"server-id\": \"5400-5463\"",
        "server-id | 0 | must be a range of numbers from 1 to 2147483647, the lower one first"
            + " (found: 0). For instance \"server-id\": \"5400-5463\"",
        "server-id | 4294967295 | must be a range of numbers from 1 to 2147483647, the lower one"
            + " first (found: 4294967295). For instance \"server-id\": \"5400-5463\"",
        "startup.binlog-file | mysql-bin | must be the name of a binary log file (found:"
            + " mysql-bin). For instance \"startup.binlog-file\": \"mysql-bin.000042\"",
        "startup.binlog-position | 0 | must be a whole number from 4 on (found: 0). For instance"
            + " \"startup.binlog-position\": \"4\"",
        "slot | caudal | is a setting for engine postgres (found: a source of engine mysql). Remove"
            + " it",
      })
  void rejects(String key, String value, String message) {
    assertThat(
            Groups.least()
                .with("source.mysql", "startup", "position")
                .with("source.mysql", "startup.binlog-file", "mysql-bin.000042")
                .with("source.mysql", "startup.binlog-position", "157")
                .with("source.mysql", key, value)
                .problems())
        .containsExactly("source.mysql / " + key + ": " + message);
  }

  @Test
  void rejectsPositionWithoutItsParts() {
    assertThat(Groups.least().with("source.mysql", "startup", "position").problems())
        .containsExactly(
            "source.mysql / startup.binlog-file: must be set when startup is position. For instance"
                + " \"startup.binlog-file\": \"mysql-bin.000042\"",
            "source.mysql / startup.binlog-position: must be set when startup is position. For"
                + " instance \"startup.binlog-position\": \"4\"");
  }

  @Test
  void rejectsPositionThatIsNotUsed() {
    assertThat(
            Groups.least()
                .with("source.mysql", "startup.binlog-file", "mysql-bin.000042")
                .problems())
        .containsExactly(
            "source.mysql / startup.binlog-file: is used only when startup is position (found:"
                + " mysql-bin.000042). Add \"startup\": \"position\", or remove it");
  }

  @Test
  void rejectsServerIdsOfAnotherSource() {
    assertThat(
            Groups.least()
                .with("source.mysql", "server-id", "5400-5463")
                .withSource("other", "mysql", "tickit")
                .with("source.other", "server-id", "5463")
                .problems())
        .containsExactly(
            "source.other / server-id: must not overlap with the server-id of another source"
                + " (found: 5463-5463; 5400-5463 in source.mysql). Give each source its own"
                + " server-id");
  }
}
