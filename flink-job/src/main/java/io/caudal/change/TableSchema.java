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
  private final ArrayList<String> deleteImage;

  private TableSchema(
      TableId id,
      String lakeTable,
      List<Column> columns,
      List<String> key,
      List<String> deleteImage) {
    this.id = id;
    this.lakeTable = lakeTable;
    this.columns = new ArrayList<>(columns);
    this.key = new ArrayList<>(key);
    this.deleteImage = new ArrayList<>(deleteImage);
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
    List<String> all = columns.stream().map(Column::name).collect(Collectors.toList());
    return new TableSchema(id, lakeTable, columns, key, all);
  }

  /**
   * The same table, whose log has only some columns of a deleted row.
   *
   * @param names at least those of the key
   */
  public TableSchema withDeleteImage(List<String> names) {
    return new TableSchema(id, lakeTable, columns, key, names);
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

  /** The columns whose values the database logs when a row is deleted; without more said, all. */
  public List<String> deleteImage() {
    return List.copyOf(deleteImage);
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
