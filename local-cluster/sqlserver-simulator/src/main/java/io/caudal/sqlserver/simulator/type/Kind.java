package io.caudal.sqlserver.simulator.type;

import java.util.Locale;

/**
 * The data types, lowest precedence first.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/sql/t-sql/data-types/data-type-precedence-transact-sql">Precedence</a>
 */
public enum Kind {
  BINARY(Family.BINARY, 173, 173),
  VARBINARY(Family.BINARY, 165, 165),
  CHAR(Family.TEXT, 175, 175),
  VARCHAR(Family.TEXT, 167, 167),
  NCHAR(Family.UNICODE, 239, 239),
  NVARCHAR(Family.UNICODE, 231, 231),
  UNIQUEIDENTIFIER(Family.GUID, 36, 36),
  TIMESTAMP(Family.BINARY, 189, 189),
  IMAGE(Family.BINARY, 34, 34),
  TEXT(Family.TEXT, 35, 35),
  NTEXT(Family.UNICODE, 99, 99),
  BIT(Family.BIT, 104, 104),
  TINYINT(Family.INTEGER, 48, 48),
  SMALLINT(Family.INTEGER, 52, 52),
  INT(Family.INTEGER, 56, 56),
  BIGINT(Family.INTEGER, 127, 127),
  SMALLMONEY(Family.EXACT, 122, 122),
  MONEY(Family.EXACT, 60, 60),
  NUMERIC(Family.EXACT, 108, 108),
  DECIMAL(Family.EXACT, 106, 106),
  REAL(Family.APPROXIMATE, 59, 59),
  FLOAT(Family.APPROXIMATE, 62, 62),
  TIME(Family.TEMPORAL, 41, 41),
  DATE(Family.TEMPORAL, 40, 40),
  SMALLDATETIME(Family.TEMPORAL, 58, 58),
  DATETIME(Family.TEMPORAL, 61, 61),
  DATETIME2(Family.TEMPORAL, 42, 42),
  DATETIMEOFFSET(Family.TEMPORAL, 43, 43),
  XML(Family.UNICODE, 241, 241),
  HIERARCHYID(Family.BINARY, 240, 128),
  GEOMETRY(Family.BINARY, 240, 129),
  GEOGRAPHY(Family.BINARY, 240, 130);

  /** What values of a type are in Java. */
  public enum Family {
    /** Boolean. */
    BIT,
    /** Long. */
    INTEGER,
    /** BigDecimal with the scale of the type. */
    EXACT,
    /** Float or Double. */
    APPROXIMATE,
    /** String of code page 1252. */
    TEXT,
    /** String. */
    UNICODE,
    /** Binary. */
    BINARY,
    /** LocalDate, LocalTime, LocalDateTime, OffsetDateTime. */
    TEMPORAL,
    /** UUID. */
    GUID
  }

  private final Family family;
  private final int systemTypeId;
  private final int userTypeId;

  Kind(Family family, int systemTypeId, int userTypeId) {
    this.family = family;
    this.systemTypeId = systemTypeId;
    this.userTypeId = userTypeId;
  }

  public Family family() {
    return family;
  }

  /** {@code sys.types.system_type_id}. */
  public int systemTypeId() {
    return systemTypeId;
  }

  /** {@code sys.types.user_type_id}. */
  public int userTypeId() {
    return userTypeId;
  }

  public String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isString() {
    return family == Family.TEXT || family == Family.UNICODE;
  }

  /** Whether values hold spaces or zeros up to the length of the type. */
  public boolean isPadded() {
    return this == CHAR || this == NCHAR || this == BINARY;
  }

  /** Whether it is one of the large objects of old, which know no comparison. */
  public boolean isLegacyLob() {
    return this == TEXT || this == NTEXT || this == IMAGE;
  }

  /** Whether it is a type of the common language runtime. */
  public boolean isClr() {
    return systemTypeId == 240;
  }
}
