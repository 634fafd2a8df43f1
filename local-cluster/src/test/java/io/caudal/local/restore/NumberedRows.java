package io.caudal.local.restore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of numbers with notes, in a database of any engine. */
final class NumberedRows {

  private final String name;
  private final Sessions sessions;

  NumberedRows(String name, Sessions sessions) {
    this.name = name;
    this.sessions = sessions;
  }

  /** Opens sessions of one who may write the table. */
  @FunctionalInterface
  interface Sessions {
    Connection open() throws SQLException;
  }

  String name() {
    return name;
  }

  String create() {
    return "CREATE TABLE " + name + " (id INT NOT NULL PRIMARY KEY, note VARCHAR(40))";
  }

  /** Inserts rows, the last one included, in one transaction. */
  void insert(int first, int last, String note) throws SQLException {
    execute(
        List.of(
            IntStream.rangeClosed(first, last)
                .mapToObj(id -> "(" + id + ", '" + note + "')")
                .collect(Collectors.joining(", ", "INSERT INTO " + name + " VALUES ", ""))));
  }

  void update(int first, int last, String note) throws SQLException {
    execute(
        each(first, last)
            .map(id -> "UPDATE " + name + " SET note = '" + note + "' WHERE id = " + id)
            .toList());
  }

  void delete(int first, int last) throws SQLException {
    execute(each(first, last).map(id -> "DELETE FROM " + name + " WHERE id = " + id).toList());
  }

  private static Stream<Integer> each(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed();
  }

  private void execute(List<String> statements) throws SQLException {
    try (Connection session = sessions.open();
        Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** All rows in order, as {@code id note}. */
  List<String> rows() throws SQLException {
    try (Connection session = sessions.open();
        Statement statement = session.createStatement();
        ResultSet found = statement.executeQuery("SELECT id, note FROM " + name + " ORDER BY id")) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getInt(1) + " " + found.getString(2));
      }
      return rows;
    }
  }
}
