package io.caudal.source.catalogue;

/**
 * Something with rows that a database lists: a table that can be captured, or what it is instead.
 */
public final class Relation {

  private final String schema;
  private final String name;
  private final String obstacle;
  private final String remedy;

  private Relation(String schema, String name, String obstacle, String remedy) {
    this.schema = schema;
    this.name = name;
    this.obstacle = obstacle;
    this.remedy = remedy;
  }

  /** An ordinary table. */
  public static Relation table(String schema, String name) {
    return new Relation(schema, name, "", "");
  }

  /**
   * Something whose changes the log does not have, or not as changes of it.
   *
   * @param obstacle what it is, such as {@code a view}
   * @param remedy what to capture instead, or how to make it a table
   */
  public static Relation other(String schema, String name, String obstacle, String remedy) {
    return new Relation(schema, name, obstacle, remedy);
  }

  public String schema() {
    return schema;
  }

  public String name() {
    return name;
  }

  public boolean isTable() {
    return obstacle.isEmpty();
  }

  /** Empty for a table. */
  public String obstacle() {
    return obstacle;
  }

  /** Empty for a table. */
  public String remedy() {
    return remedy;
  }

  /** {@code schema.name}. */
  public String qualifiedName() {
    return schema + "." + name;
  }
}
