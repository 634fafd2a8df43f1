package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.TableId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void readsTheLeastThatAJobNeeds() {
    Settings settings =
        Settings.parse(
            Map.of(
                "lake",
                Map.of("path", "s3://bucket/tickit"),
                "source.mysql",
                Map.of(
                    "engine",
                    "mysql",
                    "hostname",
                    "localhost",
                    "database",
                    "tickit",
                    "username",
                    "caudal",
                    "password",
                    "hunter2")));
    assertThat(settings.lake().path()).isEqualTo("s3://bucket/tickit");
    assertThat(settings.sources()).containsExactly(settings.source("mysql"));
    assertThat(settings.table(TableId.of("mysql", "tickit", "sales")).lakeTable()).isEmpty();
  }
}
