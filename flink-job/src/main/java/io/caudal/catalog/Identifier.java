package io.caudal.catalog;

/**
 * Names of the lake as Athena's two languages want them, whatever their first letter and reserved
 * word or not. Names are {@link io.caudal.change.LakeName valid}, so none holds a quote.
 *
 * @see <a href="https://docs.aws.amazon.com/athena/latest/ug/reserved-words.html">Athena: escape
 *     reserved keywords</a>
 */
final class Identifier {

  private Identifier() {}

  /** In statements that define tables, which are Hive's. */
  static String ddl(String name) {
    return "`" + name + "`";
  }

  /** In queries and views, which are Trino's. */
  static String sql(String name) {
    return "\"" + name + "\"";
  }
}
