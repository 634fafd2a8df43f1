package io.caudal.sqlserver.simulator.type;

/**
 * The bytes that name a type on the wire.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-tds/ce3183a6-9d89-47e8-a02f-de5a1a1303de">Data
 *     types</a>
 */
final class WireType {

  static final int IMAGE = 0x22;
  static final int TEXT = 0x23;
  static final int GUID = 0x24;
  static final int INT_N = 0x26;
  static final int DATE_N = 0x28;
  static final int TIME_N = 0x29;
  static final int DATETIME2_N = 0x2A;
  static final int OFFSET_N = 0x2B;
  static final int INT1 = 0x30;
  static final int BIT = 0x32;
  static final int INT2 = 0x34;
  static final int INT4 = 0x38;
  static final int DATETIME4 = 0x3A;
  static final int FLOAT4 = 0x3B;
  static final int MONEY = 0x3C;
  static final int DATETIME = 0x3D;
  static final int FLOAT8 = 0x3E;
  static final int NTEXT = 0x63;
  static final int BIT_N = 0x68;
  static final int DECIMAL_N = 0x6A;
  static final int NUMERIC_N = 0x6C;
  static final int FLOAT_N = 0x6D;
  static final int MONEY_N = 0x6E;
  static final int DATETIME_N = 0x6F;
  static final int MONEY4 = 0x7A;
  static final int INT8 = 0x7F;
  static final int VARBINARY = 0xA5;
  static final int VARCHAR = 0xA7;
  static final int BINARY = 0xAD;
  static final int CHAR = 0xAF;
  static final int NVARCHAR = 0xE7;
  static final int NCHAR = 0xEF;
  static final int UDT = 0xF0;
  static final int XML = 0xF1;

  /** The length of a {@code max} type, and of NULL among strings and binaries. */
  static final int NONE = 0xFFFF;

  private WireType() {}

  /** What a column that is never NULL has in place of the nullable type, or 0. */
  static int fixed(Kind kind) {
    return switch (kind) {
      case BIT -> BIT;
      case TINYINT -> INT1;
      case SMALLINT -> INT2;
      case INT -> INT4;
      case BIGINT -> INT8;
      case REAL -> FLOAT4;
      case FLOAT -> FLOAT8;
      case SMALLMONEY -> MONEY4;
      case MONEY -> MONEY;
      case SMALLDATETIME -> DATETIME4;
      case DATETIME -> DATETIME;
      default -> 0;
    };
  }

  /** The bytes that a value takes, of types whose values all take the same. */
  static int width(Kind kind) {
    return switch (kind) {
      case BIT, TINYINT -> 1;
      case SMALLINT -> 2;
      case INT, REAL, SMALLMONEY, SMALLDATETIME -> 4;
      case BIGINT, FLOAT, MONEY, DATETIME -> 8;
      default -> throw new IllegalArgumentException(kind + " has no fixed width");
    };
  }

  /** The bytes of a decimal, its sign included. */
  static int decimalLength(int precision) {
    return precision <= 9 ? 5 : precision <= 19 ? 9 : precision <= 28 ? 13 : 17;
  }

  /** The bytes of a time of day. */
  static int timeLength(int scale) {
    return scale <= 2 ? 3 : scale <= 4 ? 4 : 5;
  }
}
