package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.LittleEndianReader;
import io.caudal.sqlserver.simulator.type.LittleEndianWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of columns as bytes that say of themselves what they are, so that nothing is rounded. */
final class ValueCodec {

  private static final int NULL = 0;
  private static final int FALSE = 1;
  private static final int TRUE = 2;
  private static final int LONG = 3;
  private static final int DECIMAL = 4;
  private static final int FLOAT = 5;
  private static final int DOUBLE = 6;
  private static final int LATIN = 7;
  private static final int WIDE = 8;
  private static final int BINARY = 9;
  private static final int DATE = 10;
  private static final int TIME = 11;
  private static final int DATE_TIME = 12;
  private static final int OFFSET = 13;
  private static final int GUID = 14;

  private ValueCodec() {}

  static void write(LittleEndianWriter out, @Nullable Object value) {
    if (value == null) {
      out.u8(NULL);
    } else if (value instanceof Boolean bit) {
      out.u8(bit ? TRUE : FALSE);
    } else if (value instanceof Long number) {
      out.u8(LONG).i64(number);
    } else if (value instanceof BigDecimal number) {
      byte[] unscaled = number.unscaledValue().toByteArray();
      out.u8(DECIMAL).i32(number.scale()).u8(unscaled.length).raw(unscaled);
    } else if (value instanceof Float number) {
      out.u8(FLOAT).i32(Float.floatToRawIntBits(number));
    } else if (value instanceof Double number) {
      out.u8(DOUBLE).i64(Double.doubleToRawLongBits(number));
    } else if (value instanceof String text) {
      text(out, text);
    } else if (value instanceof Binary binary) {
      out.u8(BINARY).i32(binary.length()).raw(binary.toBytes());
    } else if (value instanceof LocalDate date) {
      out.u8(DATE).i64(date.toEpochDay());
    } else if (value instanceof LocalTime time) {
      out.u8(TIME).i64(time.toNanoOfDay());
    } else if (value instanceof LocalDateTime time) {
      dateTime(out.u8(DATE_TIME), time);
    } else if (value instanceof OffsetDateTime time) {
      dateTime(out.u8(OFFSET), time.toLocalDateTime());
      out.i32(time.getOffset().getTotalSeconds());
    } else if (value instanceof UUID guid) {
      out.u8(GUID).i64(guid.getMostSignificantBits()).i64(guid.getLeastSignificantBits());
    } else {
      throw new IllegalArgumentException("no value of a column: " + value.getClass());
    }
  }

  static @Nullable Object read(LittleEndianReader in) {
    int tag = in.u8();
    return switch (tag) {
      case NULL -> null;
      case FALSE -> false;
      case TRUE -> true;
      case LONG -> in.i64();
      case DECIMAL -> {
        int scale = in.i32();
        yield new BigDecimal(new BigInteger(in.raw(in.u8())), scale);
      }
      case FLOAT -> Float.intBitsToFloat(in.i32());
      case DOUBLE -> Double.longBitsToDouble(in.i64());
      case LATIN -> new String(in.raw(in.i32()), StandardCharsets.ISO_8859_1);
      case WIDE -> wide(in);
      case BINARY -> Binary.of(in.raw(in.i32()));
      case DATE -> LocalDate.ofEpochDay(in.i64());
      case TIME -> LocalTime.ofNanoOfDay(in.i64());
      case DATE_TIME -> dateTime(in);
      case OFFSET -> dateTime(in).atOffset(ZoneOffset.ofTotalSeconds(in.i32()));
      case GUID -> new UUID(in.i64(), in.i64());
      default -> throw new IllegalArgumentException("no tag of a value: " + tag);
    };
  }

  private static void text(LittleEndianWriter out, String text) {
    if (text.chars().allMatch(each -> each < 256)) {
      out.u8(LATIN).i32(text.length()).raw(text.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      // unlike a charset's encoder, this keeps half a surrogate pair as it is
      out.u8(WIDE).i32(text.length());
      text.chars().forEach(out::u16);
    }
  }

  private static String wide(LittleEndianReader in) {
    char[] text = new char[in.i32()];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) in.u16();
    }
    return new String(text);
  }

  private static void dateTime(LittleEndianWriter out, LocalDateTime time) {
    out.i64(time.toLocalDate().toEpochDay()).i64(time.toLocalTime().toNanoOfDay());
  }

  private static LocalDateTime dateTime(LittleEndianReader in) {
    return LocalDate.ofEpochDay(in.i64()).atTime(LocalTime.ofNanoOfDay(in.i64()));
  }
}
