package io.caudal.source.log;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which tables a source had when a savepoint was taken, and by which column it was cutting them.
 */
public final class KeptTables {

  private final Set<String> names = new TreeSet<>();
  private final Map<String, String> cutBy = new TreeMap<>();

  /**
   * Adds a table.
   *
   * @param name {@code schema.table}
   */
  public void add(String name) {
    names.add(name);
  }

  /** Notes that chunks of a table, cut by a column, are still to be read. */
  public void addUnread(String name, String column) {
    names.add(name);
    cutBy.put(name, column);
  }

  /** As {@code schema.table}. */
  public Set<String> names() {
    return Set.copyOf(names);
  }

  /** Tables whose snapshot, half read, cannot go on. */
  public List<Problem> problems(List<TableSchema> tables) {
    List<Problem> problems = new ArrayList<>();
    for (TableSchema table : tables) {
      String column = cutBy.get(table.id().inSource());
      if (column != null && !column.equals(table.key().get(0))) {
        problems.add(
            Problem.error(
                "source."
                    + table.id().source()
                    + ", table "
                    + table.id().schema()
                    + "."
                    + table.id().table(),
                "must have the key that its snapshot began with, until that is complete",
                "the snapshot is cut by "
                    + column
                    + ", and the key begins with "
                    + table.key().get(0),
                "Set \"key-columns\" back until the snapshot is complete, or raise \"history\" of"
                    + " the source, which then begins anew"));
      }
    }
    return problems;
  }

  /** Those that are none of these any more. */
  public Set<String> missingIn(List<TableSchema> tables) {
    Set<String> captured =
        tables.stream().map(table -> table.id().inSource()).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(names);
    missing.removeAll(captured);
    return missing;
  }
}
