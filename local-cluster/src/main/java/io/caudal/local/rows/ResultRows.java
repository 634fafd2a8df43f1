package io.caudal.local.rows;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a result as canonical text, one after another. */
public final class ResultRows {

  private final ResultSet result;
  private final ColumnReader[] readers;

  private ResultRows(ResultSet result, ColumnReader[] readers) {
    this.result = result;
    this.readers = readers;
  }

  /** All columns of a result, which the caller closes. */
  public static ResultRows of(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    ColumnReader[] readers = new ColumnReader[columns.getColumnCount()];
    for (int column = 0; column < readers.length; column++) {
      readers[column] = ColumnReader.of(columns, column + 1);
    }
    return new ResultRows(result, readers);
  }

  /** The next row, or null after the last. */
  public @Nullable RowImage next() throws SQLException {
    if (!result.next()) {
      return null;
    }
    @Nullable String[] values = new String[readers.length];
    for (int column = 0; column < readers.length; column++) {
      values[column] = readers[column].read(result, column + 1);
    }
    return RowImage.of(values);
  }
}
