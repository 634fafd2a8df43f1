package io.caudal.change;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.table.types.logical.RowType;

/** The stream type of {@link ChangeRow}: rows of all tables of one source. */
public final class ChangeRowType extends TypeInformation<ChangeRow> {

  private static final long serialVersionUID = 1L;

  private final List<RowType> rows;

  private ChangeRowType(List<RowType> rows) {
    this.rows = rows;
  }

  /**
   * The type of the changes of one source.
   *
   * @param tables in the order that gives each its index
   */
  public static ChangeRowType of(List<TableSchema> tables) {
    return new ChangeRowType(
        tables.stream().map(TableSchema::changeType).collect(Collectors.toList()));
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<ChangeRow> getTypeClass() {
    return ChangeRow.class;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<ChangeRow> createSerializer(SerializerConfig config) {
    return new ChangeRowSerializer(rows.toArray(RowType[]::new));
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // Flink's own deprecation, not an API of ours
  public TypeSerializer<ChangeRow> createSerializer(ExecutionConfig config) {
    return createSerializer(config.getSerializerConfig());
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof ChangeRowType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChangeRowType && rows.equals(((ChangeRowType) other).rows);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(rows);
  }

  @Override
  public String toString() {
    return "ChangeRow" + rows;
  }
}
