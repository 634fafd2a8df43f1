package io.caudal.change;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.RowType;

/**
 * Writes a {@link ChangeRow} where a source and its router do not run in one thread. Copying hands
 * the same change on, since the router is its only receiver. It writes records only, never state,
 * so a savepoint never holds it.
 */
final class ChangeRowSerializer extends TypeSerializer<ChangeRow> {

  private static final long serialVersionUID = 1L;

  private final RowType[] types;
  private final RowDataSerializer[] rows;
  private final RowData.FieldGetter[][] fields;

  ChangeRowSerializer(RowType[] types) {
    this.types = types;
    this.rows = Arrays.stream(types).map(RowDataSerializer::new).toArray(RowDataSerializer[]::new);
    this.fields =
        Arrays.stream(types)
            .map(ChangeRowSerializer::fieldsOf)
            .toArray(RowData.FieldGetter[][]::new);
  }

  private static RowData.FieldGetter[] fieldsOf(RowType type) {
    RowData.FieldGetter[] getters = new RowData.FieldGetter[type.getFieldCount()];
    Arrays.setAll(getters, i -> RowData.createFieldGetter(type.getTypeAt(i), i));
    return getters;
  }

  @Override
  public void serialize(ChangeRow change, DataOutputView target) throws IOException {
    target.writeInt(change.table());
    target.writeChar(change.operation().code().charAt(0));
    target.writeInt(change.position().length);
    target.write(change.position());
    rows[change.table()].serialize(change.row(), target);
  }

  @Override
  public ChangeRow deserialize(DataInputView source) throws IOException {
    int table = source.readInt();
    ChangeOperation operation = ChangeOperation.ofCode(String.valueOf(source.readChar()));
    byte[] position = new byte[source.readInt()];
    source.readFully(position);
    RowData row = rows[table].deserialize(source);
    GenericRowData copy = new GenericRowData(row.getArity());
    for (int i = 0; i < row.getArity(); i++) {
      copy.setField(i, fields[table][i].getFieldOrNull(row));
    }
    return ChangeRow.of(table, operation, copy, position);
  }

  @Override
  public ChangeRow deserialize(ChangeRow reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public ChangeRow copy(ChangeRow from) {
    return from;
  }

  @Override
  public ChangeRow copy(ChangeRow from, ChangeRow reuse) {
    return from;
  }

  @Override
  public ChangeRow createInstance() {
    return ChangeRow.of(
        0, ChangeOperation.READ, new GenericRowData(rows[0].getArity()), new byte[0]);
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializer<ChangeRow> duplicate() {
    return new ChangeRowSerializer(types);
  }

  @Override
  public TypeSerializerSnapshot<ChangeRow> snapshotConfiguration() {
    return new SimpleTypeSerializerSnapshot<>(() -> new ChangeRowSerializer(types)) {};
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChangeRowSerializer
        && Arrays.equals(types, ((ChangeRowSerializer) other).types);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(types);
  }
}
