package io.caudal.source.postgres;

import io.caudal.source.catalogue.ColumnType;
import io.caudal.source.catalogue.DeclaredType;
import io.caudal.source.catalogue.TypeRule;
import io.caudal.source.catalogue.TypeRules;

/**
 * What becomes of the types of PostgreSQL, by their names in {@code pg_type}; domains count as the
 * type they are built on.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">PostgreSQL: data types</a>
 */
public final class PostgresTypes {

  /** Stands for every type with elements, whatever its elements are. */
  static final String ARRAY = "array";

  /**
   * Stands for every type of a kind that is text for the lake: enums, ranges, extensions' types.
   */
  static final String OTHER = "other";

  private static final String EXACT = "exact";
  private static final String FINE =
      "milliseconds; every digit with `CAST(c AS STRING)` in the table's SELECT";
  private static final int DIGITS = 6;

  private static final TypeRules RULES =
      TypeRules.of(
          TypeRule.of(declared -> ColumnType.smallInt(), "int2").example("`smallint`", EXACT),
          TypeRule.of(declared -> ColumnType.integer(), "int4").example("`integer`", EXACT),
          TypeRule.of(declared -> ColumnType.bigInt(), "int8", "oid")
              .example("`bigint`, `oid`", EXACT),
          TypeRule.of(PostgresTypes::numeric, "numeric")
              .example(
                  "`numeric(8,2)`", "exact; `NaN` stops the job", DeclaredType.of("numeric", 8, 2))
              .example(
                  "`numeric(3,-2)`",
                  "exact; with the digits that its values need",
                  DeclaredType.of("numeric", 3, -2))
              .example(
                  "`numeric` without a size or of more than 38 digits",
                  "exact, as text, `NaN` too; a table's setting `decimals` makes it a decimal;"
                      + " `Infinity` in the log stops the job"),
          TypeRule.of(declared -> ColumnType.real(), "float4").example("`real`", EXACT),
          TypeRule.of(declared -> ColumnType.doublePrecision(), "float8")
              .example("`double precision`", EXACT),
          TypeRule.of(
                  declared ->
                      ColumnType.refused(
                          "its text depends on the server's lc_monetary, and large amounts would be rounded",
                          "ALTER TABLE ... ALTER COLUMN ... TYPE numeric(19,2)"),
                  "money")
              .example("`money`", "refused: `ALTER COLUMN c TYPE numeric(19,2)`"),
          TypeRule.of(declared -> ColumnType.truth(), "bool").example("`boolean`", EXACT),
          TypeRule.of(PostgresTypes::bit, "bit")
              .example("`bit(1)`", EXACT)
              .example("`bit(n)`, n > 1", "exact; n binary digits", DeclaredType.of("bit", 8)),
          TypeRule.of(declared -> ColumnType.text(), "varbit")
              .example("`bit varying(n)`", "exact; binary digits"),
          TypeRule.of(declared -> ColumnType.text(), "text", "varchar", "bpchar", "char", "name")
              .example(
                  "`text`, `varchar(n)`, `char(n)`, `name`",
                  "exact; `char(n)` padded with blanks, as PostgreSQL shows it"),
          TypeRule.of(declared -> ColumnType.bytes(), "bytea").example("`bytea`", EXACT),
          TypeRule.of(declared -> ColumnType.date(), "date")
              .example("`date`", "exact; `infinity` stops the job"),
          TypeRule.of(declared -> ColumnType.timestamp(declared.size(0, DIGITS)), "timestamp")
              .example("`timestamp(3)`", EXACT, DeclaredType.of("timestamp", 3))
              .example("`timestamp`", FINE + "; `infinity` stops the job"),
          TypeRule.of(declared -> ColumnType.instant(declared.size(0, DIGITS)), "timestamptz")
              .example("`timestamptz(3)`", "exact; UTC", DeclaredType.of("timestamptz", 3))
              .example("`timestamptz`", "UTC; " + FINE + "; `infinity` stops the job"),
          TypeRule.of(declared -> ColumnType.text(), "time")
              .example(
                  "`time`",
                  "exact; text such as `13:45:00.000001` and `24:00:00`, as PostgreSQL shows it"),
          TypeRule.of(declared -> ColumnType.text(), "timetz")
              .example("`timetz`", "the same time in UTC, such as `11:45:00Z`; 24:00 as 00:00"),
          TypeRule.of(declared -> ColumnType.text(), "interval")
              .example("`interval`", "exact; ISO 8601 such as `P1Y2M3DT4H5M6.7S`"),
          TypeRule.of(declared -> ColumnType.text(), "uuid", "json", "jsonb", "xml")
              .example("`uuid`, `json`, `jsonb`, `xml`", "exact; as PostgreSQL shows it"),
          TypeRule.of(declared -> ColumnType.text(), "hstore")
              .example("`hstore`", "exact; a JSON object, its keys in order"),
          TypeRule.of(declared -> ColumnType.text(), ARRAY)
              .example(
                  "arrays of any of these",
                  "exact; JSON such as `[1,null,[2,3]]`; numbers and booleans as such, every other"
                      + " element a string as PostgreSQL shows it"),
          TypeRule.of(declared -> ColumnType.text(), OTHER)
              .example(
                  "enums, ranges, composite types, `inet`, `cidr`, `macaddr`, `tsvector`, `ltree`,"
                      + " `citext`, `point` and the other geometric types, PostGIS",
                  "exact; text as PostgreSQL shows it, geometric numbers as `1.0`; a `timestamptz` within a"
                      + " range, a composite type or an array with the offset of the JVM's zone (on AWS UTC)"));

  private PostgresTypes() {}

  /** All rules, in the order in which they are documented. */
  public static TypeRules rules() {
    return RULES;
  }

  /** What becomes of a column of that type. */
  static ColumnType typeOf(DeclaredType declared) {
    return RULES
        .typeOf(declared)
        .orElseGet(
            () ->
                ColumnType.refused(
                    "the type is not known", "Move it into a table that is not captured"));
  }

  private static ColumnType numeric(DeclaredType declared) {
    if (!declared.isSized()) {
      return ColumnType.number();
    }
    int scale = declared.size(1, 0);
    int whole = Math.max(0, declared.size(0, 0) - scale);
    int fraction = Math.max(0, scale);
    return ColumnType.decimal(Math.max(1, whole + fraction), fraction);
  }

  private static ColumnType bit(DeclaredType declared) {
    return declared.size(0, 1) == 1 ? ColumnType.truth() : ColumnType.text();
  }
}
