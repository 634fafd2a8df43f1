package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Definition;
import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements one after the other. */
final class Statements {

  private final Session session;
  private final DataChanges data;
  private final Definitions definitions;

  Statements(Session session) {
    this.session = session;
    this.data = new DataChanges(session);
    this.definitions = new Definitions(session);
  }

  void run(Statement statement) {
    Results results = session.results();
    if (statement instanceof Statement.Select select) {
      session.transactions().statement(() -> select(select.query()));
    } else if (statement instanceof Statement.Insert insert) {
      session.transactions().statement(() -> data.insert(insert));
    } else if (statement instanceof Statement.Update update) {
      session.transactions().statement(() -> data.update(update));
    } else if (statement instanceof Statement.Delete delete) {
      session.transactions().statement(() -> data.delete(delete));
    } else if (statement instanceof Definition definition) {
      session.transactions().statement(() -> definitions.run(definition));
      results.done();
    } else if (statement instanceof Statement.Execute execute) {
      session.transactions().statement(() -> procedure(execute));
    } else if (statement instanceof Statement.If condition) {
      choose(condition);
    } else if (statement instanceof Statement.Block block) {
      block.statements().forEach(this::run);
    } else {
      control(statement);
      results.done();
    }
  }

  private void choose(Statement.If choice) {
    Statement otherwise = choice.otherwise();
    if (binder().condition(choice.condition()).holds(Frame.empty())) {
      run(choice.then());
    } else if (otherwise != null) {
      run(otherwise);
    }
  }

  private void control(Statement statement) {
    if (statement instanceof Statement.Begin) {
      session.transactions().begin(session.database());
    } else if (statement instanceof Statement.Commit) {
      session.transactions().commit();
    } else if (statement instanceof Statement.Rollback) {
      session.transactions().rollBack();
    } else if (statement instanceof Statement.Save save) {
      session.transactions().save(save.savepoint());
    } else if (statement instanceof Statement.RollbackTo rollback) {
      session.transactions().rollBackTo(rollback.savepoint());
    } else if (statement instanceof Statement.Use use) {
      session.use(use.database());
    } else if (statement instanceof Statement.SetOption option) {
      session.options().set(option.name(), option.value());
    } else if (statement instanceof Statement.SetVariable variable) {
      session.variables().assign(variable.name(), value(binder().bind(variable.value())));
    } else if (statement instanceof Statement.Declare declare) {
      TypedValue value =
          declare.value() == null
              ? new TypedValue(declare.type(), null)
              : value(binder().bind(declare.value())).as(declare.type());
      session.variables().declare(declare.name(), value);
    } else if (statement instanceof Statement.DeclareTable declare) {
      List<ResultColumn> columns =
          declare.columns().stream()
              .map(column -> ResultColumn.of(column.name(), column.type()))
              .toList();
      session
          .variables()
          .declareTable(declare.name(), Relation.of(List.of(), columns, new ArrayList<>()));
    } else if (statement instanceof Statement.Print print) {
      Object text = binder().bind(print.message()).as(SqlType.nvarchar(4000)).value(Frame.empty());
      session.results().message(text == null ? "" : text.toString());
    } else if (statement instanceof Statement.WaitFor delay) {
      waitFor(delay.delay());
    }
  }

  private static TypedValue value(Bound bound) {
    return new TypedValue(bound.type(), bound.value(Frame.empty()));
  }

  private Binder binder() {
    return new Binder(session, Scope.NONE, new Queries(session));
  }

  private void procedure(Statement.Execute execute) {
    Relation answer = new Procedures(session).run(execute, binder());
    if (answer != null) {
      send(answer.columns(), answer.rows());
    } else {
      session.results().done();
    }
  }

  private void select(Query query) {
    Queries.Prepared prepared = new Queries(session).prepare(query, null);
    List<@Nullable Object[]> rows = prepared.rows(Frame.empty());
    if (assigns(query)) {
      assign(query, rows);
      session.results().done();
      return;
    }
    long limit = session.options().rowCount();
    boolean cut = limit > 0 && limit < rows.size();
    send(prepared.columns(), cut ? rows.subList(0, (int) limit) : rows);
  }

  private void send(List<ResultColumn> columns, List<@Nullable Object[]> rows) {
    Results results = session.results();
    results.columns(columns);
    rows.forEach(results::row);
    session.setRowCount(rows.size());
    results.selected(rows.size());
  }

  private static boolean assigns(Query query) {
    return query.union().get(0).items().stream()
        .anyMatch(item -> item instanceof Query.Value value && value.variable() != null);
  }

  private void assign(Query query, List<@Nullable Object[]> rows) {
    List<Query.Item> items = query.union().get(0).items();
    List<ResultColumn> columns = new Queries(session).prepare(query, null).columns();
    for (int i = 0; i < items.size() && !rows.isEmpty(); i++) {
      String variable = ((Query.Value) items.get(i)).variable();
      if (variable == null) {
        throw SqlError.of(
            141,
            "A SELECT statement that assigns a value to a variable must not be combined with data-retrieval operations.");
      }
      TypedValue value = new TypedValue(columns.get(i).type(), rows.get(rows.size() - 1)[i]);
      session.variables().assign(variable, value);
    }
  }

  private void waitFor(String delay) {
    SqlType time = SqlType.scaled(Kind.TIME, 3);
    Object duration = new TypedValue(SqlType.varchar(20), delay).as(time).value();
    if (duration instanceof LocalTime length) {
      session.transactions().pause(length.toNanoOfDay());
    }
  }
}
