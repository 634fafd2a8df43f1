package io.caudal.source.catalogue;

import io.caudal.change.TableId;

/** How problems name a table and what belongs to it. */
public final class TableSubject {

  private final TableId id;

  private TableSubject(TableId id) {
    this.id = id;
  }

  public static TableSubject of(TableId id) {
    return new TableSubject(id);
  }

  /** {@code source.s, table schema.table}. */
  public String table() {
    return "source." + id.source() + ", table " + id.inSource();
  }

  /** {@code source.s, column schema.table.column}. */
  public String column(String column) {
    return "source." + id.source() + ", column " + id.inSource() + "." + column;
  }

  /** {@code table.s.schema.table / key}: a property of the table's own group. */
  public String setting(String key) {
    return group() + " / " + key;
  }

  /** {@code table.s.schema.table}: a name of the table's own group that is never ambiguous. */
  public String group() {
    return "table." + id.source() + "." + id.inSource();
  }
}
