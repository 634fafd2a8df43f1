package io.caudal.source.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads one column of the row that a result stands at, as Flink's tables hold values. */
@FunctionalInterface
public interface ColumnGetter {

  /**
   * The value; null for NULL.
   *
   * @throws IllegalArgumentException when the lake could not hold it exactly; the message says why
   */
  @Nullable Object get(ResultSet rows, int column) throws SQLException;
}
