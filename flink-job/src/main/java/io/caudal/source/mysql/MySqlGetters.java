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
      default:
        return (rows, i) -> ColumnGetters.text(rows.getString(i));
    }
  }

  private static @Nullable StringData time(ResultSet rows, int column) throws SQLException {
    Duration value = rows.getObject(column, Duration.class);
    return value == null ? null : StringData.fromString(TimeText.ofMicros(value.toNanos() / 1000));
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
