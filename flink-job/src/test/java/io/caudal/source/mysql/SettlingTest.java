package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettlingTest {

  @Test
  void isTheDisksTimeAndWhatTheServerAddsToIt() {
    assertThat(Settling.time(MySqlServer.of(Map.of("version", "8.4.5"))))
        .isEqualTo(Duration.ofSeconds(2));
    assertThat(
            Settling.time(
                MySqlServer.of(
                    Map.of(
                        "binlog_group_commit_sync_delay", "500000",
                        "rpl_semi_sync_source_enabled", "ON",
                        "rpl_semi_sync_source_timeout", "10000",
                        "rpl_semi_sync_master_enabled", "OFF",
                        "rpl_semi_sync_master_timeout", "10000"))))
        .isEqualTo(Duration.ofMillis(12_500));
  }

  @Test
  void isRefusedWhereItHasNoEnd() {
    Map<String, String> patient =
        Map.of(
            "version", "8.4.5",
            "gtid_mode", "OFF_PERMISSIVE",
            "rpl_semi_sync_source_enabled", "ON",
            "rpl_semi_sync_source_timeout", "1000000000");
    assertThat(Settling.problems("db", MySqlServer.of(patient)))
        .extracting(Object::toString)
        .containsExactly(
            "source.db, server: must have GTIDs, or let a commit wait for a replica for less than a"
                + " minute: what is in the log and cannot be seen yet would be missed when the"
                + " snapshot begins (found: a commit may take 1000002 s). SET PERSIST"
                + " rpl_semi_sync_source_timeout = '10000';");
    Map<String, String> withGtids = new HashMap<>(patient);
    withGtids.put("gtid_mode", "ON");
    assertThat(Settling.problems("db", MySqlServer.of(withGtids))).isEmpty();
  }
}
