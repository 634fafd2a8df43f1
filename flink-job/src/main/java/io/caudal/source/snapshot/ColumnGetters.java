package io.caudal.source.snapshot;

import io.caudal.change.Column;
import io.caudal.source.value.Days;
import io.caudal.source.value.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * The getters that suit every driver. Points in time are read as the date and time that the
 * database shows, never through {@code java.sql.Timestamp}, which the JVM's zone moves.
 */
public final class ColumnGetters {

  private ColumnGetters() {}

  /**
   * The getter for a column that is not text.
   *
   * @throws IllegalArgumentException for other types
   */
  public static ColumnGetter of(Column column) {
    switch (column.type().getTypeRoot()) {
      case BOOLEAN:
        return (rows, i) -> orNull(rows, rows.getBoolean(i));
      case TINYINT:
        return (rows, i) -> orNull(rows, rows.getByte(i));
      case SMALLINT:
        return (rows, i) -> orNull(rows, rows.getShort(i));
      case INTEGER:
        return (rows, i) -> orNull(rows, rows.getInt(i));
      case BIGINT:
        return (rows, i) -> orNull(rows, rows.getLong(i));
      case FLOAT:
        return (rows, i) -> orNull(rows, rows.getFloat(i));
      case DOUBLE:
        return (rows, i) -> orNull(rows, rows.getDouble(i));
      case DECIMAL:
        return decimal((DecimalType) column.type());
      case VARBINARY:
        return ResultSet::getBytes;
      case DATE:
        return (rows, i) -> dayOf(rows.getObject(i, LocalDate.class));
      case TIMESTAMP_WITHOUT_TIME_ZONE:
        return (rows, i) -> timestampOf(rows.getObject(i, LocalDateTime.class));
      default:
        throw new IllegalArgumentException(
            "no getter for " + column.type().asSummaryString() + " of column " + column);
    }
  }

  /** Text as Flink's tables hold it. */
  public static @Nullable StringData text(@Nullable String value) {
    return value == null ? null : StringData.fromString(value);
  }

  /** A date and time, which may be of any zone. */
  public static @Nullable TimestampData timestampOf(@Nullable LocalDateTime value) {
    return value == null ? null : TimestampData.fromLocalDateTime(inRange(value));
  }

  private static @Nullable Object orNull(ResultSet rows, Object value) throws SQLException {
    return rows.wasNull() ? null : value;
  }

  private static ColumnGetter decimal(DecimalType type) {
    int precision = type.getPrecision();
    int scale = type.getScale();
    return (rows, i) -> {
      BigDecimal value = rows.getBigDecimal(i);
      return value == null ? null : Decimals.exactly(value, precision, scale);
    };
  }

  private static @Nullable Object dayOf(@Nullable LocalDate value) {
    return value == null ? null : Days.finite(value.toEpochDay());
  }

  private static LocalDateTime inRange(LocalDateTime value) {
    if (value.getYear() < 1 || value.getYear() > 9999) {
      throw new IllegalArgumentException(
          "the time is infinite or outside the years 1 to 9999, which the lake's timestamps hold."
              + " Correct the value");
    }
    return value;
  }
}
