package io.caudal.local.rows;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a column's value as canonical text. */
@FunctionalInterface
interface ColumnReader {

  @Nullable String read(ResultSet rows, int column) throws SQLException;

  /** What fits the column's type. Columns are counted from 1. */
  static ColumnReader of(ResultSetMetaData columns, int column) throws SQLException {
    String type = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
    return switch (columns.getColumnType(column)) {
      case Types.BOOLEAN -> ColumnReader::truth;
      case Types.BIT -> bits(type, columns.getPrecision(column));
      case Types.REAL -> ColumnReader::single;
      case Types.FLOAT -> type.equals("float") ? ColumnReader::single : ColumnReader::twofold;
      case Types.DOUBLE -> ColumnReader::twofold;
      case Types.DECIMAL, Types.NUMERIC -> ColumnReader::decimal;
      case Types.DATE -> ColumnReader::date;
      case Types.TIMESTAMP_WITH_TIMEZONE -> ColumnReader::instant;
      case Types.TIMESTAMP ->
          type.equals("timestamptz") ? ColumnReader::instant : ColumnReader::timestamp;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ColumnReader::bytes;
      default -> ResultSet::getString;
    };
  }

  private static ColumnReader bits(String type, int width) {
    if (type.equals("bool") || width == 1) {
      return ColumnReader::truth;
    }
    return type.equals("bit") && width > 1 ? ColumnReader::bytes : ResultSet::getString;
  }

  private static @Nullable String truth(ResultSet rows, int column) throws SQLException {
    boolean value = rows.getBoolean(column);
    return rows.wasNull() ? null : CanonicalText.of(value);
  }

  private static @Nullable String single(ResultSet rows, int column) throws SQLException {
    float value = rows.getFloat(column);
    return rows.wasNull() ? null : CanonicalText.of(value);
  }

  private static @Nullable String twofold(ResultSet rows, int column) throws SQLException {
    double value = rows.getDouble(column);
    return rows.wasNull() ? null : CanonicalText.of(value);
  }

  /** As text where it is no number, which PostgreSQL knows. */
  private static @Nullable String decimal(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    if (text == null || text.chars().anyMatch(c -> Character.isLetter(c) && c != 'E' && c != 'e')) {
      return text;
    }
    return CanonicalText.of(new BigDecimal(text));
  }

  private static @Nullable String date(ResultSet rows, int column) throws SQLException {
    LocalDate value = rows.getObject(column, LocalDate.class);
    return value == null ? null : CanonicalText.of(value);
  }

  private static @Nullable String timestamp(ResultSet rows, int column) throws SQLException {
    LocalDateTime value = rows.getObject(column, LocalDateTime.class);
    return value == null ? null : CanonicalText.of(value);
  }

  private static @Nullable String instant(ResultSet rows, int column) throws SQLException {
    OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
    return value == null
        ? null
        : CanonicalText.of(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
  }

  private static @Nullable String bytes(ResultSet rows, int column) throws SQLException {
    byte[] value = rows.getBytes(column);
    return value == null ? null : CanonicalText.of(value);
  }
}
