package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A type as ODBC 3 describes it.
 *
 * @param precision digits or characters; 0 of a (max) type
 * @param length in bytes
 * @param verboseType the type without the kind of date or time
 * @param subtype the kind of date or time
 * @param octets the bytes of a string or a binary
 * @param oldType the number of the type in the time of TDS 4
 */
record OdbcType(
    int dataType,
    int precision,
    int length,
    @Nullable Integer scale,
    @Nullable Integer radix,
    int verboseType,
    @Nullable Integer subtype,
    @Nullable Integer octets,
    int oldType) {

  private static final int DATE_OR_TIME = 9;
  private static final int LARGE = Integer.MAX_VALUE;

  static OdbcType of(SqlType type) {
    int chars = type.length() == SqlType.MAX ? 0 : type.length();
    return switch (type.kind()) {
      case BIT -> number(-7, 1, 1, null, null, 50);
      case TINYINT -> number(-6, 3, 1, 0, 10, 38);
      case SMALLINT -> number(5, 5, 2, 0, 10, 38);
      case INT -> number(4, 10, 4, 0, 10, 38);
      case BIGINT -> number(-5, 19, 8, 0, 10, 108);
      case REAL -> number(7, 24, 4, null, 2, 109);
      case FLOAT -> number(6, 53, 8, null, 2, 109);
      case SMALLMONEY -> number(3, 10, 12, 4, 10, 110);
      case MONEY -> number(3, 19, 21, 4, 10, 110);
      case DECIMAL -> number(3, type.precision(), type.precision() + 2, type.scale(), 10, 106);
      case NUMERIC -> number(2, type.precision(), type.precision() + 2, type.scale(), 10, 108);
      case UNIQUEIDENTIFIER -> number(-11, 36, 16, null, null, 37);
      case CHAR -> string(1, chars, chars, 39);
      case VARCHAR -> string(12, chars, chars, 39);
      case NCHAR -> string(-8, chars, 2 * chars, 39);
      case NVARCHAR -> string(-9, chars, 2 * chars, 39);
      case TEXT -> string(-1, LARGE, LARGE, 35);
      case NTEXT -> string(-10, LARGE / 2, LARGE - 1, 35);
      case XML -> string(-152, 0, 0, 39);
      case BINARY -> string(-2, chars, chars, 37);
      case VARBINARY -> string(-3, chars, chars, 37);
      case IMAGE -> string(-4, LARGE, LARGE, 34);
      case TIMESTAMP -> string(-2, 8, 8, 45);
      case HIERARCHYID -> string(-151, 892, 892, 37);
      case GEOMETRY, GEOGRAPHY -> string(-151, 0, 0, 23);
      case DATE -> new OdbcType(91, 10, 6, 0, null, DATE_OR_TIME, 1, null, 40);
      case TIME ->
          new OdbcType(-154, TypeFacts.precision(type), 12, type.scale(), null, -154, 0, null, 41);
      case SMALLDATETIME -> new OdbcType(93, 16, 16, 0, null, DATE_OR_TIME, 3, null, 111);
      case DATETIME -> new OdbcType(93, 23, 16, 3, null, DATE_OR_TIME, 3, null, 111);
      case DATETIME2 ->
          new OdbcType(
              93, TypeFacts.precision(type), 16, type.scale(), null, DATE_OR_TIME, 3, null, 42);
      case DATETIMEOFFSET ->
          new OdbcType(-155, TypeFacts.precision(type), 20, type.scale(), null, -155, 0, null, 43);
    };
  }

  private static OdbcType number(
      int dataType,
      int precision,
      int length,
      @Nullable Integer scale,
      @Nullable Integer radix,
      int oldType) {
    return new OdbcType(dataType, precision, length, scale, radix, dataType, null, null, oldType);
  }

  private static OdbcType string(int dataType, int precision, int bytes, int oldType) {
    return new OdbcType(dataType, precision, bytes, null, null, dataType, null, bytes, oldType);
  }
}
