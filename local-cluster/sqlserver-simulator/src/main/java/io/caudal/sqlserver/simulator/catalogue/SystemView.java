package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that the server makes up when it is asked. */
public final class SystemView {

  private final List<ResultColumn> columns = new ArrayList<>();
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  public List<ResultColumn> columns() {
    return columns;
  }

  public List<@Nullable Object[]> rows() {
    return rows;
  }

  SystemView column(String name, SqlType type) {
    columns.add(ResultColumn.of(name, type));
    return this;
  }

  SystemView columns(SqlType type, String... names) {
    for (String name : names) {
      column(name, type);
    }
    return this;
  }

  /** Adds a row; whole numbers may be given as int. */
  void row(@Nullable Object... values) {
    @Nullable Object[] row = new @Nullable Object[values.length];
    for (int i = 0; i < values.length; i++) {
      row[i] = values[i] instanceof Integer number ? Long.valueOf(number) : values[i];
    }
    rows.add(row);
  }
}
