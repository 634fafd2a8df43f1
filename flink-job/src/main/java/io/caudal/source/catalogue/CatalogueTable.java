package io.caudal.source.catalogue;

import java.util.List;
import java.util.Optional;

/** A table as the catalogue describes it. */
public final class CatalogueTable {

  private final String schema;
  private final String name;
  private final List<CatalogueColumn> columns;
  private final List<String> primaryKey;
  private final List<String> deleteImage;

  private CatalogueTable(
      String schema,
      String name,
      List<CatalogueColumn> columns,
      List<String> primaryKey,
      List<String> deleteImage) {
    this.schema = schema;
    this.name = name;
    this.columns = List.copyOf(columns);
    this.primaryKey = List.copyOf(primaryKey);
    this.deleteImage = List.copyOf(deleteImage);
  }

  /**
   * A table and what of it the log has.
   *
   * @param columns those that the log carries, in the table's order
   * @param primaryKey in the key's order; empty without one
   * @param deleteImage the columns whose values are logged with a delete
   */
  public static CatalogueTable of(
      String schema,
      String name,
      List<CatalogueColumn> columns,
      List<String> primaryKey,
      List<String> deleteImage) {
    return new CatalogueTable(schema, name, columns, primaryKey, deleteImage);
  }

  public String schema() {
    return schema;
  }

  public String name() {
    return name;
  }

  public List<CatalogueColumn> columns() {
    return columns;
  }

  public Optional<CatalogueColumn> column(String column) {
    return columns.stream().filter(candidate -> candidate.name().equals(column)).findFirst();
  }

  public List<String> primaryKey() {
    return primaryKey;
  }

  public List<String> deleteImage() {
    return deleteImage;
  }

  /** {@code schema.table}. */
  public String qualifiedName() {
    return schema + "." + name;
  }
}
