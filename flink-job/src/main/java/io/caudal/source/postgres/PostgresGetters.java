package io.caudal.source.postgres;

import io.caudal.change.Column;
import io.caudal.source.snapshot.ColumnGetter;
import io.caudal.source.snapshot.ColumnGetters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL's driver is asked for values, so that they equal those of the log. */
final class PostgresGetters {

  /** Types whose text in the log is what the server shows. */
  private static final Set<String> SHOWN =
      Set.of(
          "text", "varchar", "bpchar", "char", "name", "uuid", "json", "jsonb", "xml", "time",
          "bit", "varbit");

  private PostgresGetters() {}

  /**
   * The getter of a column.
   *
   * @param driverType the name in {@code pg_type}
   */
  static ColumnGetter of(Column column, String driverType) {
    switch (column.type().getTypeRoot()) {
      case VARCHAR:
        return text(driverType);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return PostgresGetters::instant;
      default:
        return ColumnGetters.of(column);
    }
  }

  private static ColumnGetter text(String driverType) {
    if (SHOWN.contains(driverType)) {
      return (rows, i) -> ColumnGetters.text(rows.getString(i));
    }
    if (driverType.equals("timetz")) {
      return PostgresGetters::zonedTime;
    }
    if (driverType.equals("numeric")) {
      return (rows, i) -> ColumnGetters.text(rows.getString(i));
    }
    return (rows, i) ->
        ColumnGetters.text(PostgresTextConverter.text(driverType, rows.getObject(i)));
  }

  private static @Nullable TimestampData instant(ResultSet rows, int column) throws SQLException {
    OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
    if (value == null) {
      return null;
    }
    // The driver's infinities have no equal in another zone.
    boolean infinite = value.equals(OffsetDateTime.MAX) || value.equals(OffsetDateTime.MIN);
    return ColumnGetters.timestampOf(
        (infinite ? value : value.withOffsetSameInstant(ZoneOffset.UTC)).toLocalDateTime());
  }

  private static @Nullable StringData zonedTime(ResultSet rows, int column) throws SQLException {
    String value = rows.getString(column);
    return value == null ? null : StringData.fromString(OffsetTimeText.of(value));
  }
}
