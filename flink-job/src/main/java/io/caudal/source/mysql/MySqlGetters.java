package io.caudal.source.mysql;

import io.caudal.change.Column;
import io.caudal.source.snapshot.ColumnGetter;
import io.caudal.source.snapshot.ColumnGetters;
import io.caudal.source.value.BitText;
import io.caudal.source.value.TimeText;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.flink.table.data.StringData;
import org.jspecify.annotations.Nullable;

/** How MySQL's driver is asked for values, in a session whose zone is UTC. */
final class MySqlGetters {

  private MySqlGetters() {}

  static ColumnGetter of(Column column, String driverType) {
    switch (column.type().getTypeRoot()) {
      case VARCHAR:
        return text(driverType.toUpperCase(Locale.ROOT));
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return (rows, i) -> ColumnGetters.timestampOf(rows.getObject(i, LocalDateTime.class));
      default:
        return ColumnGetters.of(column);
    }
  }

  private static ColumnGetter text(String driverType) {
    switch (driverType) {
      case "TIME":
        return MySqlGetters::time;
      case "BIT":
        return MySqlGetters::bits;
      case "DECIMAL":
      case "DECIMAL UNSIGNED":
        return MySqlGetters::number;
      case "GEOMETRY":
        return (rows, i) -> ColumnGetters.text(MySqlTextConverter.spatial(rows.getBytes(i)));
      case "JSON":
        return (rows, i) -> ColumnGetters.text(MySqlJson.compact(rows.getString(i)));
      default:
        return (rows, i) -> ColumnGetters.text(rows.getString(i));
    }
  }

  /** The driver's duration has the sign and the seconds, its text the digits after the point. */
  private static @Nullable StringData time(ResultSet rows, int column) throws SQLException {
    Duration value = rows.getObject(column, Duration.class);
    return value == null
        ? null
        : StringData.fromString(TimeText.ofMicros(micros(value, rows.getString(column))));
  }

  /**
   * The time, without the fraction that the driver garbles: it makes 0.1 s of 0.000001 s.
   *
   * @param shown {@code HH:MM:SS[.f]}
   */
  static long micros(Duration value, String shown) {
    int point = shown.indexOf('.');
    String digits = point < 0 ? "" : shown.substring(point + 1);
    long micros =
        TimeUnit.SECONDS.toMicros(value.abs().toSeconds())
            + Long.parseLong((digits + "000000").substring(0, 6));
    return value.isNegative() ? -micros : micros;
  }

  private static @Nullable StringData bits(ResultSet rows, int column) throws SQLException {
    byte[] value = rows.getBytes(column);
    if (value == null) {
      return null;
    }
    int length = rows.getMetaData().getPrecision(column);
    return StringData.fromString(BitText.ofBigEndian(value, length));
  }

  private static @Nullable StringData number(ResultSet rows, int column) throws SQLException {
    BigDecimal value = rows.getBigDecimal(column);
    return value == null ? null : StringData.fromString(value.toPlainString());
  }
}
