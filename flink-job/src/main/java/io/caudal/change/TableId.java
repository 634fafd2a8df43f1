package io.caudal.change;

import java.io.Serializable;
import java.util.Objects;

/**
 * A table of a source: the name of the source's settings, the schema (MySQL: database), the table.
 */
public final class TableId implements Serializable, Comparable<TableId> {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final String schema;
  private final String table;

  private TableId(String source, String schema, String table) {
    this.source = Objects.requireNonNull(source, "source");
    this.schema = Objects.requireNonNull(schema, "schema");
    this.table = Objects.requireNonNull(table, "table");
  }

  /** All three parts as the database and the settings spell them. */
  public static TableId of(String source, String schema, String table) {
    return new TableId(source, schema, table);
  }

  /** The name of the source, as in the settings group {@code source.<name>}. */
  public String source() {
    return source;
  }

  /** MySQL: the database. PostgreSQL: the schema. */
  public String schema() {
    return schema;
  }

  public String table() {
    return table;
  }

  /** {@code schema.table}, as the database and the settings spell them. */
  public String inSource() {
    return schema + "." + table;
  }

  @Override
  public int compareTo(TableId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableId && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, schema, table);
  }

  /** {@code source:schema.table}. */
  @Override
  public String toString() {
    return source + ":" + inSource();
  }
}
