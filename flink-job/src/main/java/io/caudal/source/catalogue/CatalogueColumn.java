package io.caudal.source.catalogue;

/** A column as the catalogue describes it. */
public final class CatalogueColumn {

  private final String name;
  private final String sourceType;
  private final ColumnType type;
  private final boolean nullable;

  private CatalogueColumn(String name, String sourceType, ColumnType type, boolean nullable) {
    this.name = name;
    this.sourceType = sourceType;
    this.type = type;
    this.nullable = nullable;
  }

  /** A column that never holds null. */
  public static CatalogueColumn required(String name, String sourceType, ColumnType type) {
    return new CatalogueColumn(name, sourceType, type, false);
  }

  /** A column that may hold null. */
  public static CatalogueColumn optional(String name, String sourceType, ColumnType type) {
    return new CatalogueColumn(name, sourceType, type, true);
  }

  public String name() {
    return name;
  }

  /** As the database shows it, such as {@code decimal(8,2)}. */
  public String sourceType() {
    return sourceType;
  }

  public ColumnType type() {
    return type;
  }

  public boolean isNullable() {
    return nullable;
  }
}
