package io.caudal.sqlserver.simulator.type;

/** The type that holds any length of another. */
final class Widening {

  private Widening() {}

  static SqlType of(SqlType type) {
    return switch (type.kind()) {
      case CHAR, VARCHAR -> SqlType.varchar(SqlType.MAX);
      case NCHAR, NVARCHAR -> SqlType.nvarchar(SqlType.MAX);
      case BINARY, VARBINARY -> SqlType.varbinary(SqlType.MAX);
      default -> type;
    };
  }
}
