package io.caudal.local.flink;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;

/** Counts as the job does, slowly. */
final class CountingReads extends RichMapFunction<Long, Long> {

  private static final long serialVersionUID = 1L;

  private final String table;
  private transient Counter reads = new SimpleCounter();

  CountingReads(String table) {
    this.table = table;
  }

  @Override
  public void open(OpenContext context) {
    reads = getRuntimeContext().getMetricGroup().addGroup("table", table).counter("reads");
  }

  @Override
  public Long map(Long number) {
    reads.inc();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    return number;
  }
}
