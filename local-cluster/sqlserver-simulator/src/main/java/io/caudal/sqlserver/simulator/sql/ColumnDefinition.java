package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column as CREATE TABLE says it.
 *
 * @param nullable what was said, or null if nothing was
 */
public record ColumnDefinition(
    String name,
    SqlType type,
    @Nullable Boolean nullable,
    boolean identity,
    @Nullable Default defaultValue,
    boolean primaryKey) {

  /** A default, with its text as the catalogue shows it. */
  public record Default(Expression value, String definition) {}
}
