package io.caudal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Test;

class ChangeRowSerializerTest {

  private static final TableSchema VENUE =
      TableSchema.of(
          TableId.of("postgres", "public", "venue"),
          "venue",
          List.of(
              Column.of("venueid", new IntType(), "smallint"),
              Column.of("venuename", VarCharType.STRING_TYPE, "varchar(100)")),
          List.of("venueid"));

  private static final TableSchema SALES =
      TableSchema.of(
          TableId.of("postgres", "public", "sales"),
          "sales",
          List.of(Column.of("pricepaid", new DecimalType(8, 2), "decimal(8,2)")),
          List.of("pricepaid"));

  private final TypeSerializer<ChangeRow> serializer =
      ChangeRowType.of(List.of(VENUE, SALES)).createSerializer(new SerializerConfigImpl());

  @Test
  void writesRowsOfSeveralTablesAndReadsThemBack() throws Exception {
    GenericRowData venue = new GenericRowData(5);
    venue.setField(0, 7);
    venue.setField(1, null);
    venue.setField(2, StringData.fromString("d"));
    venue.setField(3, TimestampData.fromEpochMillis(-1));
    GenericRowData sale = new GenericRowData(4);
    sale.setField(0, DecimalData.fromUnscaledLong(-1234, 8, 2));

    assertThat(copy(ChangeRow.of(0, ChangeOperation.DELETE, venue, new byte[15])))
        .satisfies(
            read -> {
              assertThat(read.table()).isZero();
              assertThat(read.operation()).isEqualTo(ChangeOperation.DELETE);
              assertThat(read.row()).isEqualTo(venue);
              assertThat(read.complete(12).getString(4))
                  .isEqualTo(StringData.fromString("0000000012\0\0\0\0\0"));
            });
    assertThat(copy(ChangeRow.of(1, ChangeOperation.CREATE, sale, new byte[15])).row())
        .isEqualTo(sale);
  }

  private ChangeRow copy(ChangeRow change) throws Exception {
    DataOutputSerializer written = new DataOutputSerializer(64);
    serializer.serialize(change, written);
    DataOutputSerializer again = new DataOutputSerializer(64);
    serializer.duplicate().copy(new DataInputDeserializer(written.getCopyOfBuffer()), again);
    return serializer.deserialize(new DataInputDeserializer(again.getCopyOfBuffer()));
  }
}
