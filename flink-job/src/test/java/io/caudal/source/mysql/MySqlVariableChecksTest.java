package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MySqlVariableChecksTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "version", "8.0.39",
          "log_bin", "ON",
          "binlog_format", "ROW",
          "binlog_row_image", "FULL",
          "server_id", "1");

  @Test
  void acceptsAServerThatLogsRowsWhole() {
    assertThat(problems(Map.of())).isEmpty();
    assertThat(problems(Map.of("version", "5.7.44-log"))).isEmpty();
    assertThat(problems(Map.of("version", "9.7.0"))).isEmpty();
    assertThat(problems(Map.of("version", "10.11.5-MariaDB-log"))).isEmpty();
    assertThat(problems(Map.of("binlog_transaction_compression", "ON"))).isEmpty();
  }

  @Test
  void findsEverythingAtOnce() {
    assertThat(
            problems(
                Map.of(
                    "binlog_format", "STATEMENT",
                    "binlog_row_image", "MINIMAL",
                    "binlog_row_value_options", "PARTIAL_JSON",
                    "server_id", "0",
                    "gtid_executed", "3e11fa47-71ca-11e1-9e33-c80aa9429562:tag:1-5")))
        .containsExactly(
            "source.db, server: must log rows, not statements (found: binlog_format = STATEMENT)."
                + " SET PERSIST binlog_format = 'ROW';",
            "source.db, server: must have a server_id, or it serves no log (found: server_id = 0)."
                + " SET GLOBAL server_id = 1; and the same in my.cnf",
            "source.db, server: must log every column of a row (found: binlog_row_image = MINIMAL)."
                + " SET PERSIST binlog_row_image = 'FULL';",
            "source.db, server: must log JSON documents whole (found: binlog_row_value_options ="
                + " PARTIAL_JSON). SET PERSIST binlog_row_value_options = '';",
            "source.db, server: must have no tagged GTIDs: the connector cannot start from them"
                + " (found: gtid_executed has a tag). Use a server on which no transaction ran with"
                + " gtid_next = 'AUTOMATIC:tag'");
  }

  @Test
  void namesWhatRdsUsersSet() {
    assertThat(problems(Map.of("basedir", "/rdsdbbin/mysql/", "log_bin", "OFF")))
        .containsExactly(
            "source.db, server: must write a binary log (found: log_bin = OFF). Set a backup"
                + " retention period of at least one day: this switches the log on");
    assertThat(problems(Map.of("basedir", "/rdsdbbin/mysql/", "binlog_format", "MIXED")))
        .containsExactly(
            "source.db, server: must log rows, not statements (found: binlog_format = MIXED)."
                + " Set binlog_format = ROW in the DB parameter group");
  }

  @Test
  void refusesServersThatTheConnectorCannotAsk() {
    assertThat(problems(Map.of("version", "5.6.51")))
        .containsExactly(
            "source.db, server: must be MySQL 5.7 or later (found: 5.6.51). Upgrade the server");
  }

  @Test
  void knowsMariaDbsCompression() {
    assertThat(problems(Map.of("version", "10.11.5-MariaDB", "log_bin_compress", "ON")))
        .containsExactly(
            "source.db, server: must not compress its log: the connector cannot read the changes in"
                + " it (found: log_bin_compress = ON). SET GLOBAL log_bin_compress = 'OFF'; and the"
                + " same in my.cnf");
  }

  @Test
  void refusesAMixtureOfTransactionsWithAndWithoutGtids() {
    Map<String, String> mixture = Map.of("gtid_mode", "OFF_PERMISSIVE");
    assertThat(problems(mixture)).isEmpty();
    Map<String, String> executed = new HashMap<>(mixture);
    executed.put("gtid_executed", "3e11fa47-71ca-11e1-9e33-c80aa9429562:1-5");
    assertThat(problems(executed))
        .containsExactly(
            "source.db, server: must log all transactions with GTIDs, or all without, since some have"
                + " had them (found: gtid_mode = OFF_PERMISSIVE). SET PERSIST gtid_mode = 'ON';");
  }

  private static List<String> problems(Map<String, String> changed) {
    Map<String, String> variables = new HashMap<>(GOOD);
    variables.putAll(changed);
    return MySqlVariableChecks.problems("db", MySqlServer.of(variables)).stream()
        .map(Object::toString)
        .collect(Collectors.toList());
  }
}
