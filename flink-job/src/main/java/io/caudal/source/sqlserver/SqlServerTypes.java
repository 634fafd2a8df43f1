package io.caudal.source.sqlserver;

import io.caudal.source.catalogue.ColumnType;
import io.caudal.source.catalogue.DeclaredType;
import io.caudal.source.catalogue.TypeRule;
import io.caudal.source.catalogue.TypeRules;

/**
 * What becomes of the types of SQL Server, by their names in {@code sys.types}; alias types count
 * as the type they are built on.
 *
 * @see <a href="https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql">Data
 *     types</a>
 */
public final class SqlServerTypes {

  private static final String EXACT = "exact";
  private static final String EVERY_DIGIT =
      "milliseconds; every digit with `CAST(c AS STRING)` in the table's SELECT";
  private static final String ELSEWHERE = "Move it into a table that is not captured";
  private static final int DIGITS = 7;

  private static final TypeRules RULES =
      TypeRules.of(
          TypeRule.of(declared -> ColumnType.truth(), "bit").example("`bit`", EXACT),
          TypeRule.of(declared -> ColumnType.smallInt(), "tinyint", "smallint")
              .example("`tinyint` (0 to 255), `smallint`", EXACT),
          TypeRule.of(declared -> ColumnType.integer(), "int").example("`int`", EXACT),
          TypeRule.of(declared -> ColumnType.bigInt(), "bigint").example("`bigint`", EXACT),
          TypeRule.of(SqlServerTypes::decimal, "decimal", "numeric")
              .example("`decimal(8,2)`, `numeric(8,2)`", EXACT, DeclaredType.of("decimal", 8, 2)),
          TypeRule.of(declared -> ColumnType.decimal(19, 4), "money").example("`money`", EXACT),
          TypeRule.of(declared -> ColumnType.decimal(10, 4), "smallmoney")
              .example("`smallmoney`", EXACT),
          TypeRule.of(declared -> ColumnType.real(), "real").example("`real`", EXACT),
          TypeRule.of(declared -> ColumnType.doublePrecision(), "float").example("`float`", EXACT),
          TypeRule.of(declared -> ColumnType.text(), "char", "varchar", "nchar", "nvarchar")
              .example(
                  "`char(n)`, `varchar(n)`, `nchar(n)`, `nvarchar(n)` and `(max)`",
                  "exact; `char` and `nchar` padded with blanks, as SQL Server shows them"),
          TypeRule.of(declared -> ColumnType.text(), "text", "ntext")
              .example("`text`, `ntext`", "exact; NULL in delete rows, where they are not logged"),
          TypeRule.of(declared -> ColumnType.bytes(), "binary", "varbinary", "timestamp")
              .example("`binary(n)`, `varbinary(n)` and `(max)`; `rowversion` (8 bytes)", EXACT),
          TypeRule.of(declared -> ColumnType.bytes(), "image")
              .example("`image`", "exact; NULL in delete rows, where it is not logged"),
          TypeRule.of(declared -> ColumnType.date(), "date").example("`date`", EXACT),
          TypeRule.of(declared -> ColumnType.text(), "time")
              .example("`time(n)`", "exact; text such as `13:45:00.0000001`"),
          TypeRule.of(declared -> ColumnType.timestamp(3), "datetime").example("`datetime`", EXACT),
          TypeRule.of(declared -> ColumnType.timestamp(0), "smalldatetime")
              .example("`smalldatetime`", EXACT),
          TypeRule.of(declared -> ColumnType.timestamp(declared.size(0, DIGITS)), "datetime2")
              .example("`datetime2(3)`", EXACT, DeclaredType.of("datetime2", 3))
              .example("`datetime2`", EVERY_DIGIT),
          TypeRule.of(declared -> ColumnType.instant(declared.size(0, DIGITS)), "datetimeoffset")
              .example(
                  "`datetimeoffset(3)`",
                  "the same time in UTC, without the offset; one from 1582-10-05 to 1582-10-24 stops"
                      + " the job",
                  DeclaredType.of("datetimeoffset", 3))
              .example("`datetimeoffset`", "so, and " + EVERY_DIGIT),
          TypeRule.of(declared -> ColumnType.text(), "uniqueidentifier")
              .example("`uniqueidentifier`", "exact; in upper case, as SQL Server shows it"),
          TypeRule.of(declared -> ColumnType.text(), "xml")
              .example("`xml`", "exact; as SQL Server shows it"),
          TypeRule.of(
                  declared ->
                      ColumnType.refused("the connector leaves such columns out", ELSEWHERE),
                  "hierarchyid",
                  "geography",
                  "geometry",
                  "sql_variant")
              .example("`hierarchyid`, `geography`, `geometry`, `sql_variant`", "refused"));

  private SqlServerTypes() {}

  /** All rules, in the order in which they are documented. */
  public static TypeRules rules() {
    return RULES;
  }

  /** What becomes of a column of that type. */
  static ColumnType typeOf(DeclaredType declared) {
    return RULES
        .typeOf(declared)
        .orElseGet(() -> ColumnType.refused("the type is not known", ELSEWHERE));
  }

  private static ColumnType decimal(DeclaredType declared) {
    return ColumnType.decimal(declared.size(0, 18), declared.size(1, 0));
  }
}
