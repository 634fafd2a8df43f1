package io.caudal.change;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.table.types.logical.RowType;

/**
 * A captured table as it was when the job started: its columns in the database's order, its key.
 */
public final class TableSchema implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TableId id;
  private final String lakeTable;
  private final ArrayList<Column> columns;
  private final ArrayList<String> key;

  private TableSchema(TableId id, String lakeTable, List<Column> columns, List<String> key) {
    this.id = id;
    this.lakeTable = lakeTable;
    this.columns = new ArrayList<>(columns);
    this.key = new ArrayList<>(key);
  }

  /**
   * A table with its place in the lake.
   *
   * @param lakeTable the name of the table in the lake, lower case
   * @param columns at least one, in the database's order
   * @param key names of columns, at least one: the primary key, or what the settings name
   */
  public static TableSchema of(
      TableId id, String lakeTable, List<Column> columns, List<String> key) {
    return new TableSchema(id, lakeTable, columns, key);
  }

  public TableId id() {
    return id;
  }

  public String lakeTable() {
    return lakeTable;
  }

  public List<Column> columns() {
    return List.copyOf(columns);
  }

  public List<String> key() {
    return List.copyOf(key);
  }

  /** The row that leaves the source: the table's columns, then {@link ContractColumns#CHANGE}. */
  public RowType changeType() {
    List<RowType.RowField> fields =
        columns.stream()
            .map(column -> new RowType.RowField(column.name(), column.type()))
            .collect(Collectors.toCollection(ArrayList::new));
    fields.addAll(ContractColumns.CHANGE);
    return new RowType(false, fields);
  }

  @Override
  public String toString() {
    return id + " " + columns;
  }
}
