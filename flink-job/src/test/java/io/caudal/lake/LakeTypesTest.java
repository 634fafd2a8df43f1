package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LakeTypesTest {

  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final String BIG = "-99999999999999999999999999999999999.999";
  private static final LocalDateTime EARLY = LocalDateTime.parse("1969-12-31T23:59:59.123456789");

  private static final RowType TYPE =
      (RowType)
          DataTypes.ROW(
                  DataTypes.FIELD("flag", DataTypes.BOOLEAN()),
                  DataTypes.FIELD("tiny", DataTypes.TINYINT()),
                  DataTypes.FIELD("small", DataTypes.SMALLINT()),
                  DataTypes.FIELD("whole", DataTypes.INT()),
                  DataTypes.FIELD("big", DataTypes.BIGINT()),
                  DataTypes.FIELD("money", DataTypes.DECIMAL(8, 2)),
                  DataTypes.FIELD("exact", DataTypes.DECIMAL(38, 3)),
                  DataTypes.FIELD("real", DataTypes.FLOAT()),
                  DataTypes.FIELD("double", DataTypes.DOUBLE()),
                  DataTypes.FIELD("day", DataTypes.DATE()),
                  DataTypes.FIELD("early", DataTypes.TIMESTAMP(9)),
                  DataTypes.FIELD("zoned", DataTypes.TIMESTAMP_LTZ(6)),
                  DataTypes.FIELD("text", DataTypes.STRING()),
                  DataTypes.FIELD("code", DataTypes.CHAR(3)),
                  DataTypes.FIELD("bytes", DataTypes.BYTES()),
                  DataTypes.FIELD("nothing", DataTypes.STRING()),
                  DataTypes.FIELD("refined_timestamp", DataTypes.TIMESTAMP(3)))
              .getLogicalType();

  private final Path folder;

  LakeTypesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Group written(Zone zone) throws Exception {
    WrittenLake lake =
        new WrittenLake(
            folder, LakeSettingsFor.path("file://" + folder, Map.of("zones", "refined, raw")));
    TimestampData early = TimestampData.fromLocalDateTime(EARLY);
    lake.write(
        zone,
        TYPE,
        Partitioning.DAY,
        GenericRowData.of(
            true,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            DecimalData.fromBigDecimal(new BigDecimal("-0.01"), 8, 2),
            DecimalData.fromBigDecimal(new BigDecimal(BIG), 38, 3),
            -1.5f,
            Double.MIN_VALUE,
            (int) LocalDate.of(1582, 10, 4).toEpochDay(),
            early,
            early,
            StringData.fromString("žluť 🐎"),
            StringData.fromString("a  "),
            new byte[] {0, -1},
            null,
            early));
    return lake.row(lake.files().get(0));
  }

  private static BigDecimal decimal(Group row, String column, int scale) {
    return new BigDecimal(new BigInteger(row.getBinary(column, 0).getBytes()), scale);
  }

  private static long epochMillis() {
    return EARLY.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  @Test
  void everyTypeComesBackAsItWas() throws Exception {
    Group row = written(Zone.REFINED);

    assertThat(row.getBoolean("flag", 0)).isTrue();
    assertThat(row.getInteger("tiny", 0)).isEqualTo(Byte.MIN_VALUE);
    assertThat(row.getInteger("small", 0)).isEqualTo(Short.MIN_VALUE);
    assertThat(row.getInteger("whole", 0)).isEqualTo(Integer.MIN_VALUE);
    assertThat(row.getLong("big", 0)).isEqualTo(Long.MIN_VALUE);
    assertThat(decimal(row, "money", 2)).isEqualTo("-0.01");
    assertThat(decimal(row, "exact", 3)).isEqualTo(BIG);
    assertThat(row.getFloat("real", 0)).isEqualTo(-1.5f);
    assertThat(row.getDouble("double", 0)).isEqualTo(Double.MIN_VALUE);
    assertThat(LocalDate.ofEpochDay(row.getInteger("day", 0))).isEqualTo("1582-10-04");
    assertThat(row.getString("text", 0)).isEqualTo("žluť 🐎");
    assertThat(row.getString("code", 0)).isEqualTo("a  ");
    assertThat(row.getBinary("bytes", 0).getBytes()).containsExactly(0, -1);
    assertThat(row.getFieldRepetitionCount("nothing")).isZero();
  }

  @Test
  void refinedTimestampsAreMillisecondsCutTowardThePast() throws Exception {
    Group row = written(Zone.REFINED);

    assertThat(row.getType().getType("early").getLogicalTypeAnnotation())
        .isEqualTo(LogicalTypeAnnotation.timestampType(false, TimeUnit.MILLIS));
    assertThat(row.getLong("early", 0)).isEqualTo(-877).isEqualTo(epochMillis());
    assertThat(row.getLong("zoned", 0)).isEqualTo(-877);
    assertThat(row.getLong("refined_timestamp", 0)).isEqualTo(-877);
  }

  @Test
  void rawTimestampsAreMicrosecondsCutTowardThePast() throws Exception {
    Group row = written(Zone.RAW);

    assertThat(row.getType().getType("early").getLogicalTypeAnnotation())
        .isEqualTo(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS));
    assertThat(row.getLong("early", 0)).isEqualTo(-876_544);
  }
}
