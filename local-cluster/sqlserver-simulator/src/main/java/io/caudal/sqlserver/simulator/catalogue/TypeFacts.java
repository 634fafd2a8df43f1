package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlType;

/** Lengths, precisions and scales as {@code sys.columns} has them. */
final class TypeFacts {

  private static final int[] TIME_BYTES = {3, 3, 3, 4, 4, 5, 5, 5};

  private TypeFacts() {}

  static int maxLength(SqlType type) {
    return switch (type.kind()) {
      case BIT, TINYINT -> 1;
      case SMALLINT -> 2;
      case INT, REAL, SMALLMONEY, SMALLDATETIME -> 4;
      case BIGINT, FLOAT, MONEY, DATETIME, TIMESTAMP -> 8;
      case DECIMAL, NUMERIC ->
          type.precision() <= 9 ? 5 : type.precision() <= 19 ? 9 : type.precision() <= 28 ? 13 : 17;
      case UNIQUEIDENTIFIER, TEXT, NTEXT, IMAGE -> 16;
      case DATE -> 3;
      case TIME -> TIME_BYTES[type.scale()];
      case DATETIME2 -> TIME_BYTES[type.scale()] + 3;
      case DATETIMEOFFSET -> TIME_BYTES[type.scale()] + 5;
      case NCHAR, NVARCHAR -> type.length() < 0 ? -1 : 2 * type.length();
      case HIERARCHYID -> 892;
      case XML, GEOGRAPHY, GEOMETRY -> -1;
      default -> type.length();
    };
  }

  static int precision(SqlType type) {
    return switch (type.kind()) {
      case BIT -> 1;
      case TINYINT -> 3;
      case SMALLINT -> 5;
      case INT, SMALLMONEY -> 10;
      case BIGINT, MONEY -> 19;
      case DECIMAL, NUMERIC -> type.precision();
      case REAL -> 24;
      case FLOAT -> 53;
      case DATE -> 10;
      case TIME -> fractional(8, type);
      case SMALLDATETIME -> 16;
      case DATETIME -> 23;
      case DATETIME2 -> fractional(19, type);
      case DATETIMEOFFSET -> fractional(26, type);
      default -> 0;
    };
  }

  static int scale(SqlType type) {
    return switch (type.kind()) {
      case MONEY, SMALLMONEY -> 4;
      case DATETIME -> 3;
      default -> type.scale();
    };
  }

  static boolean isCharacter(SqlType type) {
    return type.kind().isString() && type.kind() != Kind.XML;
  }

  private static int fractional(int seconds, SqlType type) {
    return type.scale() == 0 ? seconds : seconds + 1 + type.scale();
  }
}
