package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.SettingsFor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostgresServerChecksTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "server_version", "16.3",
          "server_version_num", "160003",
          "wal_level", "logical",
          "max_wal_senders", "10",
          "senders", "1",
          "max_slot_wal_keep_size", "1024",
          "recovery", "false",
          "replication", "true",
          "rds", "false");

  @Test
  void acceptsAServerThatDecodesItsLog() {
    assertThat(problems(Map.of())).isEmpty();
  }

  @Test
  void findsEverythingAtOnce() {
    assertThat(
            problems(
                Map.of(
                    "server_version", "11.2",
                    "server_version_num", "110002",
                    "recovery", "true",
                    "wal_level", "replica",
                    "replication", "false",
                    "senders", "10",
                    "max_slot_wal_keep_size", "-1")))
        .containsExactly(
            "source.db, server: must be PostgreSQL 12 or later (found: 11.2). Upgrade the server",
            "source.db, server: must be the primary (found: it is a standby). Name the primary in"
                + " \"hostname\"",
            "source.db, server: must log changes for logical decoding (found: wal_level = replica)."
                + " ALTER SYSTEM SET wal_level = 'logical'; and restart the server",
            "source.db / username: must be a user that may read the log (found: reader). ALTER ROLE"
                + " reader REPLICATION;",
            "source.db, server: must have a free WAL sender (found: all 10 are taken). ALTER SYSTEM"
                + " SET max_wal_senders = '15'; and restart the server",
            "source.db, server: should limit what slots keep: while the job is stopped, its slot"
                + " keeps log until the disk is full (found: max_slot_wal_keep_size = -1). ALTER"
                + " SYSTEM SET max_slot_wal_keep_size = '10GB'; SELECT pg_reload_conf();");
  }

  @Test
  void namesWhatRdsUsersSet() {
    assertThat(
            problems(
                Map.of(
                    "rds", "true",
                    "wal_level", "replica",
                    "replication", "false",
                    "max_slot_wal_keep_size", "-1")))
        .containsExactly(
            "source.db, server: must log changes for logical decoding (found: wal_level = replica)."
                + " Set rds.logical_replication = 1 in the DB parameter group, and reboot",
            "source.db / username: must be a user that may read the log (found: reader). GRANT"
                + " rds_replication TO reader;",
            "source.db, server: should limit what slots keep: while the job is stopped, its slot"
                + " keeps log until the disk is full (found: max_slot_wal_keep_size = -1). Set"
                + " max_slot_wal_keep_size = 10240 in the DB parameter group");
  }

  private static List<String> problems(Map<String, String> changed) {
    Map<String, String> values = new HashMap<>(GOOD);
    values.putAll(changed);
    return PostgresServerChecks.problems(
            SettingsFor.postgres(Map.of()), PostgresServerFacts.of(values))
        .stream()
        .map(Object::toString)
        .collect(Collectors.toList());
  }
}
