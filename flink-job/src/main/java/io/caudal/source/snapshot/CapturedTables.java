package io.caudal.source.snapshot;

import io.caudal.change.TableSchema;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The tables of a source, each with the index that its rows carry. */
public final class CapturedTables implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<TableSchema> tables;

  public CapturedTables(List<TableSchema> tables) {
    this.tables = new ArrayList<>(tables);
  }

  /**
   * The index of a table.
   *
   * @throws IllegalStateException if it is not captured
   */
  public int indexOf(String schema, String table) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).id().schema().equals(schema) && tables.get(i).id().table().equals(table)) {
        return i;
      }
    }
    throw new IllegalStateException(schema + "." + table + " is not captured");
  }

  public TableSchema get(int index) {
    return tables.get(index);
  }

  /** The column whose values bound a table's chunks: the first one of its key. */
  public String chunkColumn(String schema, String table) {
    return get(indexOf(schema, table)).key().get(0);
  }
}
