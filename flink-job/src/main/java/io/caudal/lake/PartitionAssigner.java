package io.caudal.lake;

import io.caudal.config.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.table.data.RowData;

/**
 * The partition of a row: the UTC day, or day and hour, of one of its timestamps. Rows come nearly
 * in the order of that timestamp, so the last hour's path is kept and hardly ever made anew.
 */
final class PartitionAssigner implements BucketAssigner<RowData, String> {

  private static final long serialVersionUID = 1L;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Partitioning partitioning;
  private final int field;
  private long lastHour = Long.MIN_VALUE;
  private String lastPath = "";

  /**
   * Partitions by one field.
   *
   * @param field index of a TIMESTAMP(3) that is never null and holds UTC
   */
  PartitionAssigner(Partitioning partitioning, int field) {
    this.partitioning = partitioning;
    this.field = field;
  }

  @Override
  public String getBucketId(RowData row, Context context) {
    return path(row.getTimestamp(field, 3).getMillisecond());
  }

  /** {@code dt=2026-11-22} or {@code dt=2026-11-22/hour=07}. */
  String path(long epochMillis) {
    long hour = Math.floorDiv(epochMillis, HOUR);
    if (hour != lastHour) {
      lastPath = format().format(Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC));
      lastHour = hour;
    }
    return lastPath;
  }

  private DateTimeFormatter format() {
    return DateTimeFormatter.ofPattern(
        partitioning == Partitioning.HOUR ? "'dt='uuuu-MM-dd'/hour='HH" : "'dt='uuuu-MM-dd",
        Locale.ROOT);
  }

  @Override
  public SimpleVersionedSerializer<String> getSerializer() {
    return SimpleVersionedStringSerializer.INSTANCE;
  }
}
