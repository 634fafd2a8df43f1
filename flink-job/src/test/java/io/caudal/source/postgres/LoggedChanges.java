package io.caudal.source.postgres;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Schema;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.data.Struct;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.table.api.DataTypes;

/** Changes of one small table as Debezium hands them over, in transactions of four. */
final class LoggedChanges {

  static final TableSchema TABLE =
      TableSchema.of(
          TableId.of("saas", "public", "event"),
          "event",
          List.of(
              Column.of("eventid", DataTypes.INT().getLogicalType(), "integer"),
              Column.of("venueid", DataTypes.INT().getLogicalType(), "integer"),
              Column.of("eventname", DataTypes.STRING().getLogicalType(), "text"),
              Column.of("sold", DataTypes.BIGINT().getLogicalType(), "bigint")),
          List.of("eventid"));

  private static final int TRANSACTION = 4;
  private static final long BEGIN = 100_000;
  private static final long STEP = 120;
  private static final long MICROS = 1_700_000_000_000_000L;

  private static final Schema ROW =
      SchemaBuilder.struct()
          .name("saas.public.event.Value")
          .optional()
          .field("eventid", Schema.INT32_SCHEMA)
          .field("venueid", Schema.INT32_SCHEMA)
          .field("eventname", Schema.STRING_SCHEMA)
          .field("sold", Schema.INT64_SCHEMA)
          .build();

  private static final Schema SOURCE =
      SchemaBuilder.struct()
          .name("io.debezium.connector.postgresql.Source")
          .field("ts_ms", Schema.INT64_SCHEMA)
          .field("schema", Schema.STRING_SCHEMA)
          .field("table", Schema.STRING_SCHEMA)
          .field("lsn", Schema.INT64_SCHEMA)
          .build();

  private static final Schema ENVELOPE =
      SchemaBuilder.struct()
          .name("saas.public.event.Envelope")
          .field("before", ROW)
          .field("after", ROW)
          .field("source", SOURCE)
          .field("op", Schema.STRING_SCHEMA)
          .field("ts_ms", Schema.INT64_SCHEMA)
          .build();

  private LoggedChanges() {}

  static List<SourceRecord> updates(int count) {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(update(i));
    }
    return records;
  }

  private static SourceRecord update(int number) {
    long transaction = number / TRANSACTION;
    long lsn = BEGIN + number * STEP;
    Struct row =
        new Struct(ROW)
            .put("eventid", number)
            .put("venueid", number % 7)
            .put("eventname", "The event number " + number)
            .put("sold", number * 3L);
    Struct source =
        new Struct(SOURCE)
            .put("ts_ms", MICROS / 1000)
            .put("schema", "public")
            .put("table", "event")
            .put("lsn", lsn);
    Struct envelope =
        new Struct(ENVELOPE)
            .put("after", row)
            .put("source", source)
            .put("op", "u")
            .put("ts_ms", MICROS / 1000);
    Map<String, Long> offset = new HashMap<>();
    offset.put("lsn", lsn);
    offset.put("lsn_proc", lsn);
    offset.put("lsn_commit", BEGIN + transaction * TRANSACTION * STEP);
    offset.put("txId", 700 + transaction);
    offset.put("ts_usec", MICROS + transaction);
    return new SourceRecord(
        Map.of("server", "saas"), offset, "saas.public.event", null, null, ENVELOPE, envelope);
  }
}
