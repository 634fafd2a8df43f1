package io.caudal.source.debezium;

import io.caudal.change.ChangeRow;
import io.caudal.change.ChangeRowType;
import io.caudal.change.TableSchema;
import io.caudal.source.value.UnreadableValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.cdc.debezium.DebeziumDeserializationSchema;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Turns Debezium's records of one source into rows. What a record looks like is worked out once a
 * schema object; a record of the same schema as the one before costs one comparison of references.
 */
public final class ChangeDeserializer implements DebeziumDeserializationSchema<ChangeRow> {

  private static final long serialVersionUID = 1L;

  /** Every split of a snapshot brings schema objects of its own, so the cache must have an end. */
  private static final int MOST_SCHEMAS = 512;

  private final ArrayList<TableSchema> tables;
  private final PositionReader positions;
  private transient @Nullable Map<Identity, EnvelopeReader> readers;
  private transient @Nullable Schema lastSchema;
  private transient @Nullable EnvelopeReader lastReader;

  /**
   * A deserialiser for the tables of one source.
   *
   * @param tables in the order that gives each its index
   */
  public ChangeDeserializer(List<TableSchema> tables, PositionReader positions) {
    this.tables = new ArrayList<>(tables);
    this.positions = positions;
  }

  @Override
  public void deserialize(SourceRecord record, Collector<ChangeRow> out) {
    out.collect(read(record, 0));
  }

  /** Whether a record is a change, rather than a watermark, a heartbeat or a change of a schema. */
  public boolean isChange(SourceRecord record) {
    Schema schema = record.valueSchema();
    return schema != null && (schema == lastSchema || schema.field("op") != null);
  }

  /**
   * Reads the change of a row or of a whole table.
   *
   * @param index counts the changes that have one and the same place in the log, from 0
   * @throws UnreadableValueException when a value cannot be held exactly
   */
  public ChangeRow read(SourceRecord record, long index) {
    Schema schema = record.valueSchema();
    EnvelopeReader reader = lastReader;
    if (reader == null || schema != lastSchema) {
      reader = readerOf(record);
      lastReader = reader;
      lastSchema = schema;
    }
    return reader.read(record, index);
  }

  private EnvelopeReader readerOf(SourceRecord record) {
    Map<Identity, EnvelopeReader> known = readers;
    if (known == null) {
      known = new Recent();
      readers = known;
    }
    return known.computeIfAbsent(
        new Identity(record.valueSchema()),
        unused ->
            EnvelopeReader.of(
                record.valueSchema(), indexOf(record), tables.get(indexOf(record)), positions));
  }

  private int indexOf(SourceRecord record) {
    Struct source = ((Struct) record.value()).getStruct("source");
    String schema = source.getString(positions.schemaField());
    String table = source.getString("table");
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).id().schema().equals(schema) && tables.get(i).id().table().equals(table)) {
        return i;
      }
    }
    throw new IllegalStateException(
        "the log has a change of " + schema + "." + table + ", which is not captured");
  }

  @Override
  public TypeInformation<ChangeRow> getProducedType() {
    return ChangeRowType.of(tables);
  }

  /** The readers used last. */
  private static final class Recent extends LinkedHashMap<Identity, EnvelopeReader> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Identity, EnvelopeReader> eldest) {
      return size() > MOST_SCHEMAS;
    }
  }

  /**
   * A schema as a key by its identity: comparing schemas by content would cost more than it saves.
   */
  private static final class Identity {

    private final Schema schema;

    Identity(Schema schema) {
      this.schema = Objects.requireNonNull(schema, "schema");
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity && schema == ((Identity) other).schema;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(schema);
    }
  }
}
