package io.caudal.source.snapshot;

import io.caudal.change.Column;
import io.caudal.change.TableSchema;
import io.caudal.source.value.UnreadableValueException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table from a result that has at least its columns. */
public final class RowReader {

  /** The class of SQL states for a value that does not fit the type that was asked for. */
  private static final String DATA_EXCEPTION = "22";

  private static final StringData READ = StringData.fromString("r");

  private final TableSchema table;
  private final ColumnGetter[] getters;
  private final int[] places;

  private RowReader(TableSchema table, ColumnGetter[] getters, int[] places) {
    this.table = table;
    this.getters = getters;
    this.places = places;
  }

  /** Chooses the getter of a column by what the driver calls its type. */
  @FunctionalInterface
  public interface GetterChoice {
    ColumnGetter of(Column column, String driverType);
  }

  /** A reader for a result, which need not stand at a row yet. */
  static RowReader of(TableSchema table, ResultSet rows, GetterChoice choice) throws SQLException {
    List<Column> columns = table.columns();
    ColumnGetter[] getters = new ColumnGetter[columns.size()];
    int[] places = new int[columns.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = rows.findColumn(columns.get(i).name());
      getters[i] = choice.of(columns.get(i), rows.getMetaData().getColumnTypeName(places[i]));
    }
    return new RowReader(table, getters, places);
  }

  /**
   * The row that the result stands at, all but its position.
   *
   * @throws UnreadableValueException when the lake could not hold a value exactly
   */
  GenericRowData read(ResultSet rows, TimestampData readAt) throws SQLException {
    GenericRowData row = new GenericRowData(getters.length + 3);
    for (int i = 0; i < getters.length; i++) {
      row.setField(i, value(rows, i));
    }
    row.setField(getters.length, READ);
    row.setField(getters.length + 1, readAt);
    return row;
  }

  private @Nullable Object value(ResultSet rows, int i) throws SQLException {
    try {
      return getters[i].get(rows, places[i]);
    } catch (ArithmeticException | IllegalArgumentException | DateTimeException failure) {
      throw new UnreadableValueException(table.id(), table.columns().get(i).name(), failure);
    } catch (SQLException failure) {
      if (!String.valueOf(failure.getSQLState()).startsWith(DATA_EXCEPTION)) {
        throw failure;
      }
      throw new UnreadableValueException(
          table.id(),
          table.columns().get(i).name(),
          new IllegalArgumentException(failure.getMessage(), failure));
    }
  }
}
