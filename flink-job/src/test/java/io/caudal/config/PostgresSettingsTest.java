package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSettingsTest {

  @Test
  void defaults() {
    SourceSettings source = Groups.least().parse().source("postgres");
    assertThat(source.port()).isEqualTo(5432);
    assertThat(source.tables()).hasToString("[public.*]");
    assertThat(source.postgres().slot()).isEqualTo("caudal_postgres");
    assertThat(source.postgres().publication()).isEqualTo("caudal_postgres");
    assertThat(source.postgres().heartbeatInterval()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void defaultsOfANameWithHyphens() {
    PostgresSettings postgres =
        Groups.least()
            .withSource("my-saas", "postgres", "saas")
            .parse()
            .source("my-saas")
            .postgres();
    assertThat(postgres.slot()).isEqualTo("caudal_my_saas");
    assertThat(postgres.publication()).isEqualTo("caudal_my_saas");
  }

  @Test
  void fullMapping() {
    PostgresSettings postgres =
        Groups.least()
            .with("source.postgres", "slot", "lake_1")
            .with("source.postgres", "publication", "for_the_lake")
            .with("source.postgres", "heartbeat-interval", "1 min")
            .parse()
            .source("postgres")
            .postgres();
    assertThat(postgres.slot()).isEqualTo("lake_1");
    assertThat(postgres.publication()).isEqualTo("for_the_lake");
    assertThat(postgres.heartbeatInterval()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slot | Caudal-1 | must be 1 to 63 lower-case letters, digits and underscores (found:"
            + " Caudal-1). For instance \"slot\": \"caudal_saas\"",
        "publication | 1st | must be 1 to 63 lower-case letters, digits and underscores, no digit"
            + " first (found: 1st). For instance \"publication\": \"caudal_saas\"",
        "heartbeat-interval | 10 | must be a time from 100 ms to 10 min (found: 10). For instance"
            + " \"heartbeat-interval\": \"30 s\"",
        "server-id | 5400 | is a setting for engine mysql (found: a source of engine postgres)."
            + " Remove it",
        "startup | position | must be initial or latest for engine postgres (found: position). For"
            + " instance \"startup\": \"latest\"",
        "publicaton | lake | is not a setting of source.<name>. Did you mean \"publication\"?",
      })
  void rejects(String key, String value, String message) {
    assertThat(Groups.least().with("source.postgres", key, value).problems())
        .containsExactly("source.postgres / " + key + ": " + message);
  }

  @Test
  void rejectsSlotOfAnotherSourceOnTheSameServer() {
    assertThat(
            Groups.least()
                .withSource("saas", "postgres", "other")
                .with("source.saas", "hostname", "Postgres.example.com")
                .with("source.saas", "slot", "caudal_postgres")
                .problems())
        .containsExactly(
            "source.saas / slot: must not be the slot of another source on the same server (found:"
                + " caudal_postgres on postgres.example.com:5432; caudal_postgres on"
                + " postgres.example.com:5432 in source.postgres). Give each source its own slot");
  }
}
