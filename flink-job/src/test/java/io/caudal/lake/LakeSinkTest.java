package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LakeSinkTest {

  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final RowType TYPE =
      RowType.of(
          new LogicalType[] {new IntType(), new TimestampType(3)},
          new String[] {"id", "refined_timestamp"});

  private final Path folder;

  LakeSinkTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private WrittenLake lake(Map<String, String> settings) {
    return new WrittenLake(folder, LakeSettingsFor.path("file://" + folder, settings));
  }

  private static RowData row(int id, String refined) {
    return GenericRowData.of(id, TimestampData.fromLocalDateTime(LocalDateTime.parse(refined)));
  }

  @Test
  void writesCompleteFilesIntoTheUtcDay() throws Exception {
    WrittenLake lake = lake(Map.of());

    lake.write(
        Zone.REFINED,
        TYPE,
        Partitioning.DAY,
        row(1, "2026-11-22T23:59:59.999"),
        row(2, "2026-11-23T00:00:00.000"));

    List<String> files = lake.files();
    assertThat(files)
        .satisfiesExactly(
            file ->
                assertThat(file)
                    .matches("refined/events/dt=2026-11-22/part-events-Caudal-job-.*\\.parquet"),
            file ->
                assertThat(file)
                    .matches("refined/events/dt=2026-11-23/part-events-Caudal-job-.*\\.parquet"));
    assertThat(lake.row(files.get(0)).getInteger("id", 0)).isEqualTo(1);
    assertThat(lake.row(files.get(1)).getInteger("id", 0)).isEqualTo(2);
  }

  @Test
  void partitionsByTheHourToo() throws Exception {
    WrittenLake lake = lake(Map.of("zones", "refined, raw"));

    lake.write(Zone.RAW, TYPE, Partitioning.HOUR, row(1, "2026-11-22T07:59:59.999"));

    assertThat(lake.files())
        .singleElement()
        .asString()
        .startsWith("raw/events/dt=2026-11-22/hour=07/part-events-");
  }

  @Test
  void compressesAsTheSettingsSay() throws Exception {
    WrittenLake lake = lake(Map.of("parquet.compression", "zstd"));
    RowData[] rows = new RowData[1000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(i % 3, "2026-11-22T07:59:59.999");
    }

    lake.write(Zone.REFINED, TYPE, Partitioning.DAY, rows);

    ColumnChunkMetaData column = largestBlock(lake).getColumns().get(0);
    assertThat(column.getCodec()).isEqualTo(CompressionCodecName.ZSTD);
    assertThat(column.hasDictionaryPage()).isTrue();
    assertThat(column.getStatistics().hasNonNullValue()).isTrue();
    assertThat(column.getColumnIndexReference()).isNotNull();
  }

  /** A checkpoint may cut the rows anywhere, and a few rows have no dictionary. */
  private static BlockMetaData largestBlock(WrittenLake lake) throws IOException {
    List<BlockMetaData> blocks = new ArrayList<>();
    for (String file : lake.files()) {
      blocks.addAll(lake.metadata(file).getBlocks());
    }
    return Collections.max(blocks, Comparator.comparingLong(BlockMetaData::getRowCount));
  }
}
