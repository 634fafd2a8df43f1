package io.caudal.local.mysql;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a lake holds of rows with versions, row by row, in the order of the positions. */
final class VersionedHistory {

  private final Map<Integer, List<Change>> rows = new TreeMap<>();

  private VersionedHistory() {}

  private record Change(String operation, int version) {}

  static VersionedHistory read(Path files, String table) throws SQLException {
    VersionedHistory history = new VersionedHistory();
    try (Lake lake = Lake.at(files)) {
      if (!lake.holds(Zone.REFINED, table)) {
        return history;
      }
      try (Statement statement = lake.connection().createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT id, cdc_op, version FROM "
                      + lake.changes(Zone.REFINED, table)
                      + " ORDER BY id, cdc_position")) {
        while (row.next()) {
          history
              .rows
              .computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
              .add(new Change(row.getString(2), row.getInt(3)));
        }
      }
    }
    return history;
  }

  /** How many rows the snapshot brought. */
  long selected() {
    return count(change -> change.operation().equals("r"));
  }

  /** How many changes the log brought. */
  long logged() {
    return count(change -> !change.operation().equals("r"));
  }

  private long count(Predicate<Change> kind) {
    return rows.values().stream().flatMap(List::stream).filter(kind).count();
  }

  /** One line for each row whose changes are not there once, or not all. */
  List<String> faults(VersionedTraffic traffic) {
    List<String> faults = new ArrayList<>();
    traffic.versions().forEach((id, last) -> check(id, last, false, faults));
    traffic.deleted().forEach((id, last) -> check(id, last, true, faults));
    return faults;
  }

  private void check(int id, int last, boolean deleted, List<String> faults) {
    List<Change> changes = rows.getOrDefault(id, List.of());
    if (!isWhole(changes, last, deleted)) {
      faults.add("row " + id + ", " + (deleted ? "deleted at " : "at ") + last + ": " + changes);
    }
  }

  /**
   * The snapshot's row may hold the effect of changes that the log has, too; from the first one on
   * that the log has, it has all.
   */
  private static boolean isWhole(List<Change> changes, int last, boolean deleted) {
    int selected = 0;
    int next = 0;
    boolean gone = false;
    for (Change change : changes) {
      boolean base = next == 0 && (selected == 0 ? deleted : change.version() <= selected + 1);
      boolean fits =
          switch (change.operation()) {
            case "r" -> next == 0 && selected == 0;
            case "c" -> next == 0 && change.version() == 1;
            case "u" -> base || change.version() == next;
            default -> base || change.version() == next - 1;
          };
      if (!fits || gone) {
        return false;
      }
      if (change.operation().equals("r")) {
        selected = change.version();
      } else {
        next = change.version() + 1;
        gone = change.operation().equals("d");
      }
    }
    boolean atEnd = next == 0 ? selected == last : next == last + 1;
    return deleted
        ? changes.isEmpty() || (gone && (last == VersionedTraffic.UNKNOWN || atEnd))
        : !gone && atEnd;
  }
}
