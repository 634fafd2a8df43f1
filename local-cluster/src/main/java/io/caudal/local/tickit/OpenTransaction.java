package io.caudal.local.tickit;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.Dialect;
import io.caudal.local.rows.ResultRows;
import io.caudal.local.rows.RowImage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes rows, and remembers what to put into the journal and what to do once it is committed. */
final class OpenTransaction {

  private record Change(TickitTable table, ChangeOperation operation, RowImage image) {}

  private final Connection connection;
  private final Dialect dialect;
  private final List<Change> changes = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  OpenTransaction(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  int changes() {
    return changes.size();
  }

  /** The row as this transaction sees it. */
  Optional<RowImage> read(TickitTable table, String key) throws SQLException {
    String columns =
        table.columns().stream().map(dialect::quoted).collect(Collectors.joining(", "));
    String sql =
        "SELECT %s FROM %s WHERE %s = ?"
            .formatted(columns, dialect.quoted(table.table()), dialect.quoted(table.key()));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      try (ResultSet result = select.executeQuery()) {
        return Optional.ofNullable(ResultRows.of(result).next());
      }
    }
  }

  void insert(TickitTable table, List<RowImage> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(Statements.insert(dialect, table))) {
      for (RowImage row : rows) {
        Statements.bind(insert, row);
        insert.addBatch();
        changes.add(new Change(table, ChangeOperation.CREATE, row));
      }
      insert.executeBatch();
    }
  }

  /** Leaves out what would change nothing: MySQL does not log it. */
  void update(TickitTable table, List<Revision> revisions) throws SQLException {
    List<Revision> real = revisions.stream().filter(Revision::changesSomething).toList();
    if (real.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(Statements.update(dialect, table))) {
      for (Revision revision : real) {
        RowImage row = revision.after();
        Statements.bindKeyLast(update, row);
        update.addBatch();
        changes.add(new Change(table, ChangeOperation.UPDATE, row));
      }
      update.executeBatch();
    }
  }

  /** To the journal, the old key's row is deleted and the new key's is created. */
  void changeKey(TickitTable table, RowImage row, String key) throws SQLException {
    RowImage moved = row.with(0, key);
    try (PreparedStatement update =
        connection.prepareStatement(Statements.changeKey(dialect, table))) {
      Statements.bind(update, moved);
      update.setString(row.size() + 1, row.required(0));
      update.executeUpdate();
    }
    changes.add(new Change(table, ChangeOperation.DELETE, row));
    changes.add(new Change(table, ChangeOperation.CREATE, moved));
  }

  void delete(TickitTable table, List<RowImage> rows) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(Statements.delete(dialect, table))) {
      for (RowImage row : rows) {
        delete.setString(1, row.required(0));
        delete.addBatch();
        changes.add(new Change(table, ChangeOperation.DELETE, row));
      }
      delete.executeBatch();
    }
  }

  /** What a session may believe only once the changes are there for all. */
  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** Does something and takes it back, while the rest of the transaction stays. */
  void inVain(Step step) throws SQLException {
    int keptChanges = changes.size();
    int keptActions = afterCommit.size();
    Savepoint before = connection.setSavepoint();
    step.run(this);
    connection.rollback(before);
    changes.subList(keptChanges, changes.size()).clear();
    afterCommit.subList(keptActions, afterCommit.size()).clear();
  }

  /** Returns when the changes are committed and in the journal. */
  void commit(Journal journal) throws SQLException {
    long committing = System.currentTimeMillis();
    connection.commit();
    long committed = System.currentTimeMillis();
    journal.append(
        changes.stream()
            .map(
                change ->
                    new JournalEntry(
                        change.table(),
                        change.image().required(0),
                        change.operation(),
                        change.image(),
                        committing,
                        committed))
            .toList());
    afterCommit.forEach(Runnable::run);
  }

  void rollback() throws SQLException {
    connection.rollback();
  }
}
