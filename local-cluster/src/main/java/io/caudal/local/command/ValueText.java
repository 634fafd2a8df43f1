package io.caudal.local.command;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** A value of a result for a person to read; no zone of this machine shifts it. */
final class ValueText {

  private static final int MICROS = 6;
  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, MICROS, true)
          .toFormatter(java.util.Locale.ROOT);

  private ValueText() {}

  /** Of a column of the current row. */
  static String of(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    if (value == null) {
      return "NULL";
    }
    if (rows.getMetaData().getColumnType(column) == Types.TIMESTAMP) {
      return TIMESTAMP.format(rows.getObject(column, LocalDateTime.class));
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
