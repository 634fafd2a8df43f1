package io.caudal.source.mysql;

import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the server's variables let its log be read completely. */
final class MySqlVariableChecks {

  private static final Pattern TAGGED = Pattern.compile(":[a-z_]");

  private final String subject;
  private final MySqlServer server;
  private final List<Problem> problems = new ArrayList<>();

  private MySqlVariableChecks(String source, MySqlServer server) {
    this.subject = "source." + source + ", server";
    this.server = server;
  }

  static List<Problem> problems(String source, MySqlServer server) {
    MySqlVariableChecks checks = new MySqlVariableChecks(source, server);
    checks.version();
    checks.log();
    checks.image();
    checks.compression();
    checks.positions();
    return List.copyOf(checks.problems);
  }

  private void version() {
    if (server.isMariaDb()) {
      return;
    }
    if (!server.isAtLeast(5, 7)) {
      error("must be MySQL 5.7 or later", server.version(), "Upgrade the server");
    }
  }

  private void log() {
    if (!server.isOn("log_bin")) {
      error(
          "must write a binary log",
          "log_bin = " + server.variable("log_bin"),
          server.isRds()
              ? "Set a backup retention period of at least one day: this switches the log on"
              : "Start it with log_bin=binlog and a server_id of its own in my.cnf");
      return;
    }
    expect("binlog_format", "ROW", "must log rows, not statements");
    if (server.variable("server_id").equals("0")) {
      error(
          "must have a server_id, or it serves no log",
          "server_id = 0",
          "SET GLOBAL server_id = 1; and the same in my.cnf");
    }
  }

  private void image() {
    expect("binlog_row_image", "FULL", "must log every column of a row");
    if (server.variable("binlog_row_value_options").contains("PARTIAL_JSON")) {
      error(
          "must log JSON documents whole",
          "binlog_row_value_options = PARTIAL_JSON",
          server.change("binlog_row_value_options", ""));
    }
  }

  private void compression() {
    if (server.isOn("log_bin_compress")) {
      error(
          "must not compress its log: the connector cannot read the changes in it",
          "log_bin_compress = ON",
          server.change("log_bin_compress", "OFF"));
    }
  }

  private void positions() {
    if (TAGGED.matcher(server.variable("gtid_executed")).find()) {
      error(
          "must have no tagged GTIDs: the connector cannot start from them",
          "gtid_executed has a tag",
          "Use a server on which no transaction ran with gtid_next = 'AUTOMATIC:tag'");
    }
    if (server.variable("gtid_mode").endsWith("_PERMISSIVE")
        && !server.variable("gtid_executed").isEmpty()) {
      error(
          "must log all transactions with GTIDs, or all without, since some have had them",
          "gtid_mode = " + server.variable("gtid_mode"),
          server.change("gtid_mode", "ON"));
    }
  }

  private void expect(String name, String value, String rule) {
    String seen = server.variable(name);
    if (!seen.isEmpty() && !seen.equalsIgnoreCase(value)) {
      error(rule, name + " = " + seen, server.change(name, value));
    }
  }

  private void error(String rule, String seen, String remedy) {
    problems.add(Problem.error(subject, rule, seen, remedy));
  }
}
