package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import java.util.ArrayList;
import java.util.List;

/** Whether the server's parameters and the user's role let the log be read. */
final class PostgresServerChecks {

  private static final int OLDEST = 12;

  private final SourceSettings source;
  private final PostgresServerFacts server;
  private final String subject;
  private final List<Problem> problems = new ArrayList<>();

  private PostgresServerChecks(SourceSettings source, PostgresServerFacts server) {
    this.source = source;
    this.server = server;
    this.subject = "source." + source.name() + ", server";
  }

  static List<Problem> problems(SourceSettings source, PostgresServerFacts server) {
    PostgresServerChecks checks = new PostgresServerChecks(source, server);
    checks.server();
    checks.role();
    checks.senders();
    checks.retention();
    return List.copyOf(checks.problems);
  }

  private void server() {
    if (!server.isAtLeast(OLDEST)) {
      error(
          "must be PostgreSQL 12 or later",
          server.parameter("server_version"),
          "Upgrade the server");
    }
    if (server.isStandby()) {
      error("must be the primary", "it is a standby", "Name the primary in \"hostname\"");
    }
    String level = server.parameter("wal_level");
    if (!level.equals("logical")) {
      error(
          "must log changes for logical decoding",
          "wal_level = " + level,
          server.isRds()
              ? server.change("rds.logical_replication", "1")
              : server.change("wal_level", "logical"));
    }
  }

  private void role() {
    if (!server.mayReplicate()) {
      String user = source.username();
      problems.add(
          Problem.error(
              "source." + source.name() + " / username",
              "must be a user that may read the log",
              user,
              server.isRds()
                  ? "GRANT rds_replication TO " + user + ";"
                  : "ALTER ROLE " + user + " REPLICATION;"));
    }
  }

  private void senders() {
    int most = server.number("max_wal_senders");
    if (server.number("senders") >= most) {
      error(
          "must have a free WAL sender",
          "all " + most + " are taken",
          server.change("max_wal_senders", String.valueOf(most + 5)));
    }
  }

  private void retention() {
    if (server.parameter("max_slot_wal_keep_size").equals("-1")) {
      problems.add(
          Problem.warning(
              subject,
              "should limit what slots keep: while the job is stopped, its slot keeps log until the"
                  + " disk is full",
              "max_slot_wal_keep_size = -1",
              server.isRds()
                  ? "Set max_slot_wal_keep_size = 10240 in the DB parameter group"
                  : "ALTER SYSTEM SET max_slot_wal_keep_size = '10GB'; SELECT pg_reload_conf();"));
    }
  }

  private void error(String rule, String seen, String remedy) {
    problems.add(Problem.error(subject, rule, seen, remedy));
  }
}
