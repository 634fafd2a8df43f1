package io.caudal.local.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that is changed at random, and a journal of what was committed: one line a change, as
 * {@code u 17 42}: operation, key, and a number that no other change has.
 */
final class ChangingTable {

  private static final int ROWS_A_STATEMENT = 500;

  private final String quoted;
  private final Random random = new Random(7);
  private final TreeMap<Integer, Integer> rows = new TreeMap<>();
  private final List<String> journal = new ArrayList<>();
  private int lastKey;
  private int lastNumber;

  /** A table by its name as SQL has it. */
  ChangingTable(String quoted) {
    this.quoted = quoted;
  }

  String create() {
    return "CREATE TABLE "
        + quoted
        + " ([order] int NOT NULL PRIMARY KEY, number int NOT NULL, [user] nvarchar(20) NULL)";
  }

  /** Fills the empty table. */
  List<String> fill(int count) {
    List<String> statements = new ArrayList<>();
    for (int first = 1; first <= count; first += ROWS_A_STATEMENT) {
      statements.add(
          IntStream.range(first, Math.min(count + 1, first + ROWS_A_STATEMENT))
              .peek(key -> rows.put(key, 0))
              .mapToObj(key -> "(" + key + ", 0, N'user " + key + "')")
              .collect(Collectors.joining(", ", "INSERT INTO " + quoted + " VALUES ", "")));
    }
    lastKey = count;
    return statements;
  }

  /** Commits one transaction of that many changes. */
  void change(Connection connection, int changes) throws SQLException {
    connection.setAutoCommit(false);
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < changes; i++) {
        statement.execute(next(lines));
      }
    }
    connection.commit();
    journal.addAll(lines);
  }

  private String next(List<String> lines) {
    lastNumber++;
    int choice = rows.isEmpty() ? 0 : random.nextInt(10);
    if (choice < 2) {
      lastKey++;
      rows.put(lastKey, lastNumber);
      lines.add("c " + lastKey + " " + lastNumber);
      return "INSERT INTO " + quoted + " VALUES (" + lastKey + ", " + lastNumber + ", NULL)";
    }
    int key = any();
    if (choice < 4) {
      lines.add("d " + key + " " + rows.remove(key));
      return "DELETE FROM " + quoted + " WHERE [order] = " + key;
    }
    rows.put(key, lastNumber);
    lines.add("u " + key + " " + lastNumber);
    return "UPDATE " + quoted + " SET number = " + lastNumber + " WHERE [order] = " + key;
  }

  private int any() {
    Integer key = rows.ceilingKey(1 + random.nextInt(lastKey));
    return key == null ? rows.lastKey() : key;
  }

  /** What was committed, in order. */
  List<String> journal() {
    return List.copyOf(journal);
  }

  /** The rows as they are, each as {@code key number}. */
  List<String> rows() {
    return rows.entrySet().stream().map(row -> row.getKey() + " " + row.getValue()).toList();
  }
}
