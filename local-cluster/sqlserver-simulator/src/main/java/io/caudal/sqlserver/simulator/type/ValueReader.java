package io.caudal.sqlserver.simulator.type;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the type and the value of a parameter. */
public final class ValueReader {

  private final LittleEndianReader in;

  public ValueReader(LittleEndianReader in) {
    this.in = in;
  }

  public TypedValue read() {
    int wireType = in.u8();
    SqlType type = type(wireType);
    return new TypedValue(type, value(type));
  }

  private SqlType type(int wireType) {
    return switch (wireType) {
      case WireType.INT_N ->
          SqlType.of(pick(in.u8(), Kind.TINYINT, Kind.SMALLINT, Kind.INT, Kind.BIGINT));
      case WireType.FLOAT_N ->
          SqlType.of(pick(in.u8(), Kind.REAL, Kind.REAL, Kind.REAL, Kind.FLOAT));
      case WireType.MONEY_N -> SqlType.of(in.u8() == 4 ? Kind.SMALLMONEY : Kind.MONEY);
      case WireType.DATETIME_N -> SqlType.of(in.u8() == 4 ? Kind.SMALLDATETIME : Kind.DATETIME);
      case WireType.BIT_N -> skipped(1, SqlType.BIT);
      case WireType.DECIMAL_N -> SqlType.decimal(in.skip(1).u8(), in.u8());
      case WireType.NUMERIC_N -> SqlType.numeric(in.skip(1).u8(), in.u8());
      case WireType.GUID -> skipped(1, SqlType.GUID);
      case WireType.DATE_N -> SqlType.of(Kind.DATE);
      case WireType.TIME_N -> SqlType.scaled(Kind.TIME, in.u8());
      case WireType.DATETIME2_N -> SqlType.scaled(Kind.DATETIME2, in.u8());
      case WireType.OFFSET_N -> SqlType.scaled(Kind.DATETIMEOFFSET, in.u8());
      case WireType.VARCHAR, WireType.CHAR -> collated(SqlType.varchar(length(1)));
      case WireType.NVARCHAR, WireType.NCHAR -> collated(SqlType.nvarchar(length(2)));
      case WireType.VARBINARY, WireType.BINARY -> SqlType.varbinary(length(1));
      case WireType.TEXT -> collated(skipped(4, SqlType.of(Kind.TEXT)));
      case WireType.NTEXT -> collated(skipped(4, SqlType.of(Kind.NTEXT)));
      case WireType.IMAGE -> skipped(4, SqlType.of(Kind.IMAGE));
      case WireType.XML -> xml(in.u8());
      default ->
          throw SqlError.of(
              8009,
              "The incoming tabular data stream (TDS) remote procedure call (RPC) protocol stream is incorrect. Data type 0x%02X is unknown.",
              wireType);
    };
  }

  private @Nullable Object value(SqlType type) {
    return switch (type.kind()) {
      case TEXT, NTEXT, IMAGE -> {
        int length = in.i32();
        yield length < 0 ? null : decoded(in.raw(length), type);
      }
      case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY, XML -> {
        byte[] bytes = type.isMax() ? chunks() : shortBytes();
        yield bytes == null ? null : decoded(bytes, type);
      }
      default -> {
        int length = in.u8();
        yield length == 0 ? null : number(type, length);
      }
    };
  }

  private Object number(SqlType type, int length) {
    return switch (type.kind()) {
      case BIT -> in.u8() != 0;
      case TINYINT -> (long) in.u8();
      case SMALLINT -> (long) (short) in.u16();
      case INT -> (long) in.i32();
      case BIGINT -> in.i64();
      case REAL -> Float.intBitsToFloat(in.i32());
      case FLOAT -> Double.longBitsToDouble(in.i64());
      case SMALLMONEY -> BigDecimal.valueOf(in.i32(), 4);
      case MONEY -> BigDecimal.valueOf(((long) in.i32() << 32) | (in.i32() & 0xFFFFFFFFL), 4);
      case SMALLDATETIME -> Ticks.of(in.u16(), in.u16() * 60L * 300);
      case DATETIME -> Ticks.of(in.i32(), in.i32());
      case DECIMAL, NUMERIC -> decimal(length, type.scale());
      case UNIQUEIDENTIFIER -> GuidBytes.ofWire(in.raw(length));
      default -> TemporalBytes.read(in, type);
    };
  }

  private BigDecimal decimal(int length, int scale) {
    boolean positive = in.u8() != 0;
    byte[] little = in.raw(length - 1);
    byte[] big = new byte[little.length];
    for (int i = 0; i < big.length; i++) {
      big[i] = little[little.length - 1 - i];
    }
    return new BigDecimal(new BigInteger(positive ? 1 : -1, big), scale);
  }

  private static Object decoded(byte[] bytes, SqlType type) {
    return switch (type.kind().family()) {
      case TEXT -> new String(bytes, Collation.CODE_PAGE);
      case UNICODE -> new String(bytes, StandardCharsets.UTF_16LE);
      default -> Binary.of(bytes);
    };
  }

  private byte @Nullable [] shortBytes() {
    int length = in.u16();
    return length == WireType.NONE ? null : in.raw(length);
  }

  private byte @Nullable [] chunks() {
    long total = in.i64();
    if (total == -1) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int length = in.i32(); length != 0; length = in.i32()) {
      bytes.writeBytes(in.raw(length));
    }
    return bytes.toByteArray();
  }

  private int length(int width) {
    int bytes = in.u16();
    return bytes == WireType.NONE ? SqlType.MAX : Math.max(1, bytes / width);
  }

  private SqlType collated(SqlType type) {
    in.skip(TypeInfo.COLLATION.length);
    return type;
  }

  private SqlType skipped(int bytes, SqlType type) {
    in.skip(bytes);
    return type;
  }

  private static SqlType xml(int schema) {
    if (schema != 0) {
      throw SqlError.of(8009, "Typed xml is not simulated.");
    }
    return SqlType.of(Kind.XML);
  }

  private static Kind pick(int length, Kind one, Kind two, Kind four, Kind eight) {
    return switch (length) {
      case 1 -> one;
      case 2 -> two;
      case 4 -> four;
      default -> eight;
    };
  }
}
