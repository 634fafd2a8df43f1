package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.sql.TableSource;
import io.caudal.sqlserver.simulator.type.Conversion;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills variables that are tables. */
final class TableVariables {

  private final Session session;
  private final DataChanges data;

  TableVariables(Session session, DataChanges data) {
    this.session = session;
    this.data = data;
  }

  void insert(Statement.Insert insert, TableSource.Variable variable) {
    Relation table = session.variables().table(variable.name());
    List<InputRow> rows = data.rows(insert);
    for (InputRow input : rows) {
      table.rows().add(row(table, input));
    }
    data.changed(Command.INSERT, rows.size());
  }

  private static @Nullable Object[] row(Relation table, InputRow input) {
    if (input.values().size() != table.fields().size()) {
      throw SqlError.of(
          213, "Column name or number of supplied values does not match table definition.");
    }
    @Nullable Object[] row = new @Nullable Object[table.fields().size()];
    for (int i = 0; i < row.length; i++) {
      TypedValue value = input.values().get(i);
      Field field = table.fields().get(i);
      row[i] =
          value == null
              ? null
              : Conversion.assign(value.value(), value.type(), field.type(), field.name());
    }
    return row;
  }
}
