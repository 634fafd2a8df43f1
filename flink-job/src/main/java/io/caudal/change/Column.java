package io.caudal.change;

import java.io.Serializable;
import java.util.Objects;
import org.apache.flink.table.types.logical.LogicalType;

/** A column of a captured table, with the type its values have in the change stream. */
public final class Column implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final LogicalType type;
  private final String sourceType;

  private Column(String name, LogicalType type, String sourceType) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = type.copy(true);
    this.sourceType = Objects.requireNonNull(sourceType, "sourceType");
  }

  /**
   * A column by name.
   *
   * @param name as the database spells it
   * @param type made nullable, whatever the database says: a delete may carry only its key
   * @param sourceType as the database shows it, such as {@code decimal(8,2)}
   */
  public static Column of(String name, LogicalType type, String sourceType) {
    return new Column(name, type, sourceType);
  }

  public String name() {
    return name;
  }

  public LogicalType type() {
    return type;
  }

  public String sourceType() {
    return sourceType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Column
        && name.equals(((Column) other).name)
        && type.equals(((Column) other).type)
        && sourceType.equals(((Column) other).sourceType);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type, sourceType);
  }

  @Override
  public String toString() {
    return name + " " + sourceType;
  }
}
