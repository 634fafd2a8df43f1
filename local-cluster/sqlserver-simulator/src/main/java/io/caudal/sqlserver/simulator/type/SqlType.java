package io.caudal.sqlserver.simulator.type;

/**
 * A type with its length, precision and scale.
 *
 * @param length characters of a string, bytes of a binary, {@link #MAX}, or 0 where there is none
 * @param precision of decimal and numeric, else 0
 * @param scale of decimal, numeric, time, datetime2 and datetimeoffset, else 0
 */
public record SqlType(Kind kind, int length, int precision, int scale) {

  /** The length of {@code varchar(max)}. */
  public static final int MAX = -1;

  public static final SqlType INT = of(Kind.INT);
  public static final SqlType BIGINT = of(Kind.BIGINT);
  public static final SqlType SMALLINT = of(Kind.SMALLINT);
  public static final SqlType TINYINT = of(Kind.TINYINT);
  public static final SqlType BIT = of(Kind.BIT);
  public static final SqlType FLOAT = of(Kind.FLOAT);
  public static final SqlType DATETIME = of(Kind.DATETIME);
  public static final SqlType GUID = of(Kind.UNIQUEIDENTIFIER);

  /** The type of names of objects. */
  public static final SqlType SYSNAME = nvarchar(128);

  /** The type of a log sequence number. */
  public static final SqlType LSN = new SqlType(Kind.BINARY, 10, 0, 0);

  public static SqlType of(Kind kind) {
    return new SqlType(kind, 0, 0, 0);
  }

  public static SqlType varchar(int length) {
    return new SqlType(Kind.VARCHAR, length, 0, 0);
  }

  public static SqlType nvarchar(int length) {
    return new SqlType(Kind.NVARCHAR, length, 0, 0);
  }

  public static SqlType character(int length) {
    return new SqlType(Kind.CHAR, length, 0, 0);
  }

  public static SqlType varbinary(int length) {
    return new SqlType(Kind.VARBINARY, length, 0, 0);
  }

  public static SqlType numeric(int precision, int scale) {
    return new SqlType(Kind.NUMERIC, 0, precision, scale);
  }

  public static SqlType decimal(int precision, int scale) {
    return new SqlType(Kind.DECIMAL, 0, precision, scale);
  }

  public static SqlType scaled(Kind kind, int scale) {
    return new SqlType(kind, 0, 0, scale);
  }

  /** Whether the value travels in chunks of unknown total length. */
  public boolean isMax() {
    return length == MAX || kind == Kind.XML || kind.isClr();
  }
}
