package io.caudal.source.mysql;

import io.caudal.source.catalogue.ColumnType;
import io.caudal.source.catalogue.DeclaredType;
import io.caudal.source.catalogue.TypeRule;
import io.caudal.source.catalogue.TypeRules;

/**
 * What becomes of the types of MySQL and MariaDB.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/data-types.html">MySQL: data types</a>
 */
public final class MySqlTypes {

  private static final String EXACT = "exact";
  private static final String ZERO_DATE =
      "exact; a server that accepts zero dates (`0000-00-00`) is refused";

  private static final TypeRules RULES =
      TypeRules.of(
          TypeRule.of(declared -> ColumnType.tinyInt(), "tinyint")
              .example("`tinyint`, `boolean`", "exact; a number, since `tinyint(1)` can hold 5"),
          TypeRule.of(declared -> ColumnType.smallInt(), "smallint", "tinyint unsigned")
              .example("`smallint`, `tinyint unsigned`", EXACT),
          TypeRule.of(
                  declared -> ColumnType.integer(),
                  "int",
                  "mediumint",
                  "smallint unsigned",
                  "mediumint unsigned")
              .example("`int`, `mediumint`, `smallint unsigned`, `mediumint unsigned`", EXACT),
          TypeRule.of(declared -> ColumnType.bigInt(), "bigint", "int unsigned")
              .example("`bigint`, `int unsigned`", EXACT),
          TypeRule.of(declared -> ColumnType.decimal(20, 0), "bigint unsigned")
              .example("`bigint unsigned`", EXACT),
          TypeRule.of(MySqlTypes::decimal, "decimal", "decimal unsigned")
              .example("`decimal(8,2)`", EXACT, DeclaredType.of("decimal", 8, 2))
              .example(
                  "`decimal` of more than 38 digits",
                  "exact, as text; a table's setting `decimals` makes it a decimal",
                  DeclaredType.of("decimal", 65, 30)),
          TypeRule.of(declared -> ColumnType.real(), "float", "float unsigned")
              .example("`float`", EXACT),
          TypeRule.of(declared -> ColumnType.doublePrecision(), "double", "double unsigned")
              .example("`double`", EXACT),
          TypeRule.of(MySqlTypes::bit, "bit")
              .example("`bit(1)`", EXACT)
              .example(
                  "`bit(n)`, n > 1",
                  "exact; n binary digits such as `00000101`",
                  DeclaredType.of("bit", 8)),
          TypeRule.of(
                  declared -> ColumnType.text(),
                  "char",
                  "varchar",
                  "tinytext",
                  "text",
                  "mediumtext",
                  "longtext")
              .example(
                  "`char(n)`, `varchar(n)`, `text` and its sizes",
                  "exact; `char` without its padding, as MySQL shows it"),
          TypeRule.of(declared -> ColumnType.text(), "enum", "set")
              .example(
                  "`enum`, `set`",
                  "exact; the label, and labels joined by commas; an `enum` with a comma in a label is refused"),
          TypeRule.of(declared -> ColumnType.text(), "json")
              .example(
                  "`json`",
                  "MySQL: its own text of the document, without blanks, as `{\"a\":1}`; MariaDB: the"
                      + " text as it was written"),
          TypeRule.of(
                  declared -> ColumnType.bytes(),
                  "binary",
                  "varbinary",
                  "tinyblob",
                  "blob",
                  "mediumblob",
                  "longblob")
              .example("`binary(n)`, `varbinary(n)`, `blob` and its sizes", EXACT),
          TypeRule.of(declared -> ColumnType.date(), "date").example("`date`", ZERO_DATE),
          TypeRule.of(declared -> ColumnType.timestamp(declared.size(0, 0)), "datetime")
              .example("`datetime`", ZERO_DATE)
              .example(
                  "`datetime(6)`",
                  "milliseconds; every digit with `CAST(c AS STRING)` in the table's SELECT",
                  DeclaredType.of("datetime", 6)),
          TypeRule.of(declared -> ColumnType.instant(declared.size(0, 0)), "timestamp")
              .example("`timestamp`", "UTC; " + ZERO_DATE)
              .example(
                  "`timestamp(6)`",
                  "UTC; milliseconds, every digit as for `datetime(6)`",
                  DeclaredType.of("timestamp", 6)),
          TypeRule.of(declared -> ColumnType.text(), "time")
              .example(
                  "`time(n)`",
                  "exact; text such as `838:59:59`; a negative time in the log stops the job"),
          TypeRule.of(declared -> ColumnType.integer(), "year").example("`year`", EXACT),
          TypeRule.of(
                  declared -> ColumnType.text(),
                  "geometry",
                  "point",
                  "linestring",
                  "polygon",
                  "multipoint",
                  "multilinestring",
                  "multipolygon",
                  "geomcollection",
                  "geometrycollection")
              .example(
                  "`geometry`, `point` and the other spatial types",
                  "exact; hexadecimal extended WKB, as PostGIS writes it"),
          TypeRule.of(
                  declared ->
                      ColumnType.refused(
                          "the connector fails on it", "Move it into a table that is not captured"),
                  "vector",
                  "uuid",
                  "inet4",
                  "inet6",
                  "xmltype")
              .example("MySQL's `vector`; MariaDB's `uuid`, `inet4`, `inet6`", "refused"));

  private MySqlTypes() {}

  /** All rules, in the order in which they are documented. */
  public static TypeRules rules() {
    return RULES;
  }

  /**
   * What becomes of a column.
   *
   * @param declared as {@code information_schema.columns.column_type} has it
   */
  static ColumnType typeOf(String declared) {
    if (MySqlColumnType.hasCommaInLabel(declared)) {
      return ColumnType.refused(
          "the connector misreads a label that has a comma",
          "Rename the label, or move the column into a table that is not captured");
    }
    return MySqlColumnType.parse(declared)
        .flatMap(RULES::typeOf)
        .orElseGet(
            () ->
                ColumnType.refused(
                    "the type is not known", "Move it into a table that is not captured"));
  }

  private static ColumnType decimal(DeclaredType declared) {
    return ColumnType.decimal(declared.size(0, 10), declared.size(1, 0));
  }

  private static ColumnType bit(DeclaredType declared) {
    return declared.size(0, 1) == 1 ? ColumnType.truth() : ColumnType.text();
  }
}
