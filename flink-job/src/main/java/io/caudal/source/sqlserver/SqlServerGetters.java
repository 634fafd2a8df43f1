package io.caudal.source.sqlserver;

import io.caudal.change.Column;
import io.caudal.source.snapshot.ColumnGetter;
import io.caudal.source.snapshot.ColumnGetters;
import io.caudal.source.value.TimeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import microsoft.sql.DateTimeOffset;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;

/** How SQL Server's driver is asked for values, so that they equal those of the log. */
final class SqlServerGetters {

  private SqlServerGetters() {}

  /**
   * The getter of a column.
   *
   * @param driverType the name in {@code sys.types}
   */
  static ColumnGetter of(Column column, String driverType) {
    switch (column.type().getTypeRoot()) {
      case VARCHAR:
        return driverType.equals("time")
            ? SqlServerGetters::time
            : (rows, i) -> ColumnGetters.text(rows.getString(i));
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return SqlServerGetters::instant;
      default:
        return ColumnGetters.of(column);
    }
  }

  private static @Nullable StringData time(ResultSet rows, int column) throws SQLException {
    LocalTime value = rows.getObject(column, LocalTime.class);
    return value == null ? null : StringData.fromString(TimeText.of(value));
  }

  private static @Nullable TimestampData instant(ResultSet rows, int column) throws SQLException {
    DateTimeOffset value = rows.getObject(column, DateTimeOffset.class);
    return value == null ? null : ColumnGetters.timestampOf(OffsetTimes.utc(value));
  }
}
