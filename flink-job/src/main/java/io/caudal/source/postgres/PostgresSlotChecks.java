package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the source's replication slot can be used, or created. */
final class PostgresSlotChecks {

  private static final String PLUGIN = "pgoutput";

  private final SourceSettings source;
  private final PostgresServerFacts server;
  private final String slot;
  private final List<Problem> problems = new ArrayList<>();

  private PostgresSlotChecks(SourceSettings source, PostgresServerFacts server) {
    this.source = source;
    this.server = server;
    this.slot = source.postgres().slot();
  }

  static List<Problem> problems(SourceSettings source, PostgresServerFacts server, Query query)
      throws SQLException {
    PostgresSlotChecks checks = new PostgresSlotChecks(source, server);
    String sql =
        "SELECT slot_type, plugin, database, active_pid, "
            + SlotLoss.column(server.version())
            + " FROM pg_catalog.pg_replication_slots WHERE slot_name = ?";
    Optional<Integer> found =
        query.first(
            sql,
            row -> {
              checks.existing(row);
              return 1;
            },
            checks.slot);
    if (found.isEmpty()) {
      checks.room();
      checks.openTransactions(OpenTransaction.lasting(query));
    }
    return List.copyOf(checks.problems);
  }

  private void room() {
    int most = server.number("max_replication_slots");
    if (server.number("slots") >= most) {
      problems.add(
          Problem.error(
              "source." + source.name() + ", server",
              "must have a free replication slot",
              "all " + most + " are taken",
              "SELECT pg_drop_replication_slot(...) for one that nobody needs, or "
                  + server.change("max_replication_slots", String.valueOf(most + 5))));
    }
  }

  private void openTransactions(List<OpenTransaction> lasting) {
    if (!lasting.isEmpty()) {
      problems.add(
          Problem.warning(
              "source." + source.name() + ", server",
              "should have no transaction that stays open: the snapshot begins when those have ended"
                  + " that are open when the job starts",
              lasting.get(0)
                  + (lasting.size() > 1 ? "; and " + (lasting.size() - 1) + " more" : ""),
              "Commit it or roll it back, or " + lasting.get(0).remedy()));
    }
  }

  private void existing(ResultSet row) throws SQLException {
    String other = "Choose another \"slot\", or " + drop();
    String plugin = row.getString(2);
    if (!PLUGIN.equals(plugin)) {
      String seen = plugin == null ? "is " + row.getString(1) : "has " + plugin;
      error("must be a logical slot with the plugin " + PLUGIN, slot + " " + seen, other);
    } else if (!source.database().equals(row.getString(3))) {
      error(
          "must be a slot of the database " + source.database(),
          slot + " is of " + row.getString(3),
          other);
    }
    if (row.getString(4) != null) {
      error(
          "must be a slot that nobody reads",
          slot + " is read by the process " + row.getString(4),
          "Stop the other job, or choose another \"slot\"");
    }
    String loss = row.getString(5);
    if (!loss.isEmpty()) {
      error(
          "must be a slot whose log the server still has",
          slot + ": " + loss,
          drop() + " and raise \"history\" of the source, which then begins anew");
    }
  }

  private String drop() {
    return "SELECT pg_drop_replication_slot('" + slot + "');";
  }

  private void error(String rule, String seen, String remedy) {
    problems.add(Problem.error("source." + source.name() + " / slot", rule, seen, remedy));
  }
}
