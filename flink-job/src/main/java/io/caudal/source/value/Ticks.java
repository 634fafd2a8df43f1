package io.caudal.source.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.flink.table.data.TimestampData;

/**
 * Points in time as numbers of 100 nanoseconds since 1970, SQL Server's finest unit: of the years 1
 * to 9999 all fit into 64 bits, which they would not as nanoseconds.
 */
public final class Ticks {

  /** The name of Debezium's schema for such a number. */
  public static final String SCHEMA_NAME = "io.caudal.Ticks";

  /** Stands for a value that cannot be read; no point in time has it. */
  public static final long UNREADABLE = Long.MIN_VALUE;

  private static final long A_SECOND = 10_000_000L;
  private static final long A_MILLISECOND = 10_000L;
  private static final int NANOS = 100;

  private Ticks() {}

  /** The number; what is finer than 100 nanoseconds is cut. */
  public static long of(LocalDateTime utc) {
    Instant instant = utc.toInstant(ZoneOffset.UTC);
    return instant.getEpochSecond() * A_SECOND + instant.getNano() / NANOS;
  }

  /**
   * The point in time as Flink's tables hold it.
   *
   * @throws IllegalArgumentException for {@link #UNREADABLE}
   */
  public static TimestampData timestamp(long ticks) {
    if (ticks == UNREADABLE) {
      throw new IllegalArgumentException(SwitchOfCalendars.REASON);
    }
    long millis = Math.floorDiv(ticks, A_MILLISECOND);
    return TimestampData.fromEpochMillis(millis, (int) (ticks - millis * A_MILLISECOND) * NANOS);
  }
}
