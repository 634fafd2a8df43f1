package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.List;

/** The type that values of different types are brought to. */
final class CommonType {

  private CommonType() {}

  static SqlType of(List<SqlType> types) {
    return types.stream().reduce(CommonType::of).orElse(SqlType.INT);
  }

  static SqlType of(SqlType one, SqlType other) {
    boolean first = one.kind().compareTo(other.kind()) >= 0;
    SqlType higher = first ? one : other;
    SqlType lower = first ? other : one;
    if (one.equals(other)) {
      return one;
    }
    return switch (higher.kind()) {
      case DECIMAL, NUMERIC -> exact(higher, asDecimal(lower));
      case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY ->
          new SqlType(higher.kind(), longer(higher, lower), 0, 0);
      case TIME, DATETIME2, DATETIMEOFFSET ->
          SqlType.scaled(higher.kind(), Math.max(higher.scale(), lower.scale()));
      default -> higher;
    };
  }

  /** How wide a number is that is not a decimal. */
  static SqlType asDecimal(SqlType type) {
    return switch (type.kind()) {
      case DECIMAL, NUMERIC -> type;
      case MONEY -> SqlType.decimal(19, 4);
      case SMALLMONEY -> SqlType.decimal(10, 4);
      case BIGINT -> SqlType.decimal(19, 0);
      case TINYINT, BIT -> SqlType.decimal(3, 0);
      case SMALLINT -> SqlType.decimal(5, 0);
      case INT -> SqlType.decimal(10, 0);
      default -> SqlType.decimal(38, 10);
    };
  }

  private static SqlType exact(SqlType one, SqlType other) {
    int scale = Math.max(one.scale(), other.scale());
    int whole = Math.max(one.precision() - one.scale(), other.precision() - other.scale());
    return new SqlType(one.kind(), 0, Math.min(38, whole + scale), Math.min(scale, 38));
  }

  private static int longer(SqlType one, SqlType other) {
    boolean textual = other.kind().isString() || other.kind().family() == Kind.Family.BINARY;
    if (!textual) {
      return one.length();
    }
    return one.length() < 0 || other.length() < 0
        ? SqlType.MAX
        : Math.max(one.length(), other.length());
  }
}
