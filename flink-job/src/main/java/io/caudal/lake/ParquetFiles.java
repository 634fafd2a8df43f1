package io.caudal.lake;

import io.caudal.config.LakeSettings;
import io.caudal.config.Zone;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.flink.formats.parquet.row.ParquetRowDataBuilder;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetOutputFormat;

/**
 * How rows become Parquet. Timestamps are INT64, UTC: of milliseconds in the refined zone, which is
 * what Athena reads, of microseconds in the raw zone; finer digits are cut toward the past. Every
 * page has statistics and, where it helps, a dictionary.
 */
final class ParquetFiles {

  private ParquetFiles() {}

  static ParquetWriterFactory<RowData> writer(LakeSettings settings, Zone zone, RowType type) {
    Configuration conf = new Configuration(false);
    conf.setBoolean("parquet.write.int64.timestamp", true);
    conf.set("parquet.timestamp.time.unit", zone == Zone.RAW ? "MICROS" : "MILLIS");
    conf.set(ParquetOutputFormat.COMPRESSION, settings.compression().name());
    conf.setInt(ParquetOutputFormat.BLOCK_SIZE, Math.toIntExact(settings.rowGroupBytes()));
    conf.setInt(ParquetOutputFormat.PAGE_SIZE, settings.pageBytes());
    conf.setInt(ParquetOutputFormat.DICTIONARY_PAGE_SIZE, settings.pageBytes());
    conf.setBoolean(ParquetOutputFormat.ENABLE_DICTIONARY, true);
    return ParquetRowDataBuilder.createWriterFactory(type, conf, true);
  }
}
