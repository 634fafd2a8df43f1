package io.caudal.sqlserver.simulator.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the value of a column or parameter, after its type was announced. */
public final class ValueWriter {

  private static final byte[] TEXT_POINTER = new byte[16];

  private ValueWriter() {}

  public static void write(LittleEndianWriter out, ResultColumn column, @Nullable Object value) {
    SqlType type = column.type();
    if (value == null) {
      writeNull(out, type);
      return;
    }
    boolean bare = !column.nullable() && WireType.fixed(type.kind()) != 0;
    switch (type.kind()) {
      case BIT -> sized(out, type, bare).u8((Boolean) value ? 1 : 0);
      case TINYINT, SMALLINT, INT, BIGINT ->
          sized(out, type, bare).number((Long) value, WireType.width(type.kind()));
      case REAL -> sized(out, type, bare).i32(Float.floatToRawIntBits((Float) value));
      case FLOAT -> sized(out, type, bare).i64(Double.doubleToRawLongBits((Double) value));
      case SMALLMONEY -> sized(out, type, bare).i32((int) money(value));
      case MONEY -> sized(out, type, bare).i32((int) (money(value) >> 32)).i32((int) money(value));
      case SMALLDATETIME -> {
        LocalDateTime minute = (LocalDateTime) value;
        sized(out, type, bare)
            .u16((int) Ticks.days(minute))
            .u16(minute.toLocalTime().toSecondOfDay() / 60);
      }
      case DATETIME -> {
        LocalDateTime time = (LocalDateTime) value;
        sized(out, type, bare).i32((int) Ticks.days(time)).i32((int) Ticks.ofDay(time));
      }
      case DECIMAL, NUMERIC -> decimal(out, (BigDecimal) value, type);
      case UNIQUEIDENTIFIER -> out.u8(GuidBytes.LENGTH).raw(GuidBytes.toWire((UUID) value));
      case DATE, TIME, DATETIME2, DATETIMEOFFSET -> TemporalBytes.write(out, type, value);
      case TEXT, NTEXT, IMAGE -> legacy(out, bytes(value, type));
      default -> string(out, type, bytes(value, type));
    }
  }

  private static void writeNull(LittleEndianWriter out, SqlType type) {
    switch (type.kind()) {
      case CHAR,
          NCHAR,
          BINARY,
          VARCHAR,
          NVARCHAR,
          VARBINARY,
          TIMESTAMP,
          XML,
          HIERARCHYID,
          GEOGRAPHY,
          GEOMETRY -> {
        if (type.isMax()) {
          out.i64(-1);
        } else {
          out.u16(WireType.NONE);
        }
      }
      default -> out.u8(0);
    }
  }

  private static LittleEndianWriter sized(LittleEndianWriter out, SqlType type, boolean bare) {
    return bare ? out : out.u8(WireType.width(type.kind()));
  }

  private static long money(Object value) {
    return ((BigDecimal) value).unscaledValue().longValueExact();
  }

  private static void decimal(LittleEndianWriter out, BigDecimal value, SqlType type) {
    int length = WireType.decimalLength(type.precision());
    BigInteger magnitude = value.unscaledValue().abs();
    byte[] big = magnitude.toByteArray();
    out.u8(length).u8(value.signum() < 0 ? 0 : 1);
    for (int i = 0; i < length - 1; i++) {
      out.u8(i < big.length ? big[big.length - 1 - i] : 0);
    }
  }

  private static byte[] bytes(Object value, SqlType type) {
    return value instanceof String text ? Texts.bytes(text, type) : ((Binary) value).toBytes();
  }

  private static void legacy(LittleEndianWriter out, byte[] bytes) {
    out.u8(TEXT_POINTER.length).raw(TEXT_POINTER).i64(0).i32(bytes.length).raw(bytes);
  }

  private static void string(LittleEndianWriter out, SqlType type, byte[] bytes) {
    if (!type.isMax()) {
      out.u16(bytes.length).raw(bytes);
      return;
    }
    out.i64(bytes.length);
    if (bytes.length > 0) {
      out.i32(bytes.length).raw(bytes);
    }
    out.i32(0);
  }
}
