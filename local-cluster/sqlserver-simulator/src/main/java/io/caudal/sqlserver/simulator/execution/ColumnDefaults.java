package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Batch;
import io.caudal.sqlserver.simulator.sql.ColumnDefinition;
import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.type.Conversion;
import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Makes defaults of columns: constants, or expressions that each row evaluates. */
public final class ColumnDefaults {

  private final Session session;

  public ColumnDefaults(Session session) {
    this.session = session;
  }

  /** A default from its text in the catalogue. */
  public Column.Default of(String definition, SqlType type, String column) {
    Statement parsed = Batch.parse("DECLARE @default int = " + definition).get(0);
    Expression value = ((Statement.Declare) parsed).value();
    if (value == null) {
      throw new IllegalArgumentException("no default: " + definition);
    }
    return of(new ColumnDefinition.Default(value, definition), type, column);
  }

  Column.Default of(ColumnDefinition.Default given, SqlType type, String column) {
    Bound bound = bound(given);
    boolean fixed = bound.isConstant();
    Object constant = fixed ? bound.value(Frame.empty()) : null;
    return new Column.Default(
        given.definition(),
        () -> Conversion.assign(fixed ? constant : now(given), bound.type(), type, column));
  }

  private @Nullable Object now(ColumnDefinition.Default given) {
    return bound(given).value(Frame.empty());
  }

  private Bound bound(ColumnDefinition.Default given) {
    return new Binder(session, Scope.NONE, new Queries(session)).bind(given.value());
  }
}
