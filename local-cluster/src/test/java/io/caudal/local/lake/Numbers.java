package io.caudal.local.lake;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimestampType;

/** Makes a row of each number, not too fast. */
final class Numbers implements MapFunction<Long, RowData> {

  static final RowType TYPE =
      RowType.of(
          new LogicalType[] {new BigIntType(), new TimestampType(3)},
          new String[] {"id", "refined_timestamp"});

  private static final long serialVersionUID = 1L;

  @Override
  public RowData map(Long number) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    return GenericRowData.of(number, TimestampData.fromEpochMillis(System.currentTimeMillis()));
  }
}
