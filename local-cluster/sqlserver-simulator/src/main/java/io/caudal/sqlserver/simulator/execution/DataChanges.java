package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.sql.TableSource;
import io.caudal.sqlserver.simulator.store.Access;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.KeyRange;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE and DELETE. */
final class DataChanges {

  private final Session session;
  private final Queries queries;

  DataChanges(Session session) {
    this.session = session;
    this.queries = new Queries(session);
  }

  void insert(Statement.Insert insert) {
    if (insert.target() instanceof TableSource.Variable variable) {
      new TableVariables(session, this).insert(insert, variable);
      return;
    }
    Table table = table(insert.target(), "INSERT");
    Access access = session.transactions().writing(table.database());
    InsertedColumns columns = InsertedColumns.of(table, insert.columns(), session.options());
    long count = 0;
    for (InputRow input : rows(insert)) {
      table.insert(columns.row(input), access);
      count++;
    }
    changed(Command.INSERT, count);
  }

  void update(Statement.Update update) {
    Table table = table(update.target(), "UPDATE");
    Access access = session.transactions().writing(table.database());
    List<Column> columns = table.columns();
    Binder binder = binder(fields(table));
    Test test = test(update.where(), binder);
    int[] targets =
        update.assignments().stream().mapToInt(each -> table.indexOf(each.column())).toArray();
    List<Bound> values =
        update.assignments().stream().map(each -> binder.bind(each.value())).toList();
    for (int target : targets) {
      InsertedColumns.refuseComputed(columns.get(target), true);
    }
    long count =
        table.update(
            range(table, update.where()),
            row -> test.holds(new Frame(row, null)),
            row -> {
              @Nullable Object[] after = Arrays.copyOf(row, row.length);
              for (int i = 0; i < targets.length; i++) {
                Object value = values.get(i).value(new Frame(row, null));
                after[targets[i]] =
                    InsertedColumns.assigned(
                        value, values.get(i).type(), columns.get(targets[i]), table);
              }
              return after;
            },
            access);
    changed(Command.UPDATE, count);
  }

  void delete(Statement.Delete delete) {
    Table table = table(delete.target(), "DELETE");
    Access access = session.transactions().writing(table.database());
    Test test = test(delete.where(), binder(fields(table)));
    long count =
        table.delete(range(table, delete.where()), row -> test.holds(new Frame(row, null)), access);
    changed(Command.DELETE, count);
  }

  /** The rows to insert, evaluated: a missing expression stands for the default. */
  List<InputRow> rows(Statement.Insert insert) {
    Query query = insert.query();
    Statement.Execute procedure = insert.procedure();
    if (query != null) {
      Queries.Prepared prepared = queries.prepare(query, null);
      return InputRow.of(
          new Relation(
              prepared.columns().stream().map(column -> Field.of(List.of(), column)).toList(),
              prepared.rows(Frame.empty())));
    } else if (procedure != null) {
      Relation answer = new Procedures(session).run(procedure, binder(List.of()));
      if (answer == null) {
        throw SqlError.of(8164, "An INSERT EXEC statement needs a procedure with a result.");
      }
      return InputRow.of(answer);
    }
    Binder binder = binder(List.of());
    return insert.values().stream()
        .map(row -> InputRow.of(row.stream().map(each -> bound(binder, each)).toList()))
        .toList();
  }

  private static @Nullable Bound bound(Binder binder, @Nullable Expression expression) {
    return expression == null ? null : binder.bind(expression);
  }

  private Table table(TableSource target, String permission) {
    if (target instanceof TableSource.Table named) {
      return session.names().table(named.path(), permission);
    }
    throw SqlError.of(1087, "Table variables can only be inserted into.");
  }

  private Binder binder(List<Field> fields) {
    return new Binder(session, new Scope(fields, null), queries);
  }

  private static List<Field> fields(Table table) {
    return table.columns().stream()
        .map(column -> Field.of(Sources.qualifier(table), column.toResult()))
        .toList();
  }

  private static Test test(@Nullable Condition where, Binder binder) {
    return where == null ? frame -> true : binder.condition(where);
  }

  private KeyRange range(Table table, @Nullable Condition where) {
    return new KeyRanges(session, queries, table, fields(table), where).now();
  }

  void changed(Command command, long count) {
    session.setRowCount(count);
    if (session.options().counts()) {
      session.results().changed(command, count);
    } else {
      session.results().done();
    }
  }
}
