package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param id its number in the table, which no later column takes over
 */
public record Column(
    int id,
    String name,
    SqlType type,
    boolean nullable,
    boolean identity,
    @Nullable Default defaultValue) {

  /** A default; its value is of the column's type. */
  public record Default(String definition, Supplier<@Nullable Object> value) {}

  /** Whether the server gives each row a new value at each change. */
  public boolean isRowVersion() {
    return type.kind() == Kind.TIMESTAMP;
  }

  public ResultColumn toResult() {
    return new ResultColumn(name, type, nullable);
  }
}
