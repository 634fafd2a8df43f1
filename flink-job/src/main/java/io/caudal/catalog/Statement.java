package io.caudal.catalog;

/** One statement for Athena, which takes them one by one. */
public final class Statement {

  /** What is created; in the order in which it must be. */
  public enum Kind {
    DATABASE("1-database"),
    TABLE("2-table"),
    /** Over tables alone. */
    VIEW("3-view"),
    /** A view over tables and other views. */
    ANALYSIS("4-view");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private final Kind kind;
  private final String name;
  private final String sql;

  private Statement(Kind kind, String name, String sql) {
    this.kind = kind;
    this.name = name;
    this.sql = sql;
  }

  /**
   * A statement.
   *
   * @param name of what it creates
   * @param sql without a semicolon
   */
  static Statement of(Kind kind, String name, String sql) {
    return new Statement(kind, name, sql);
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** Without a semicolon at its end. */
  public String sql() {
    return sql;
  }

  /** A name for a file of its own: by their names, files are in the order of execution. */
  public String fileName() {
    return kind.label + "-" + name + ".sql";
  }

  /** What such a file holds. */
  public String script() {
    return sql + ";\n";
  }
}
