package io.caudal.change;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts the changes of one table by operation: {@code kinesisanalytics.table.<name>.reads}, {@code
 * creates}, {@code updates}, {@code deletes}, {@code truncates}. Only metrics in a group of the
 * first name <a
 * href="https://docs.aws.amazon.com/managed-flink/latest/java/monitoring-metrics-custom.html">reach
 * CloudWatch</a>.
 */
final class ChangeCounters {

  private final Map<ChangeOperation, Counter> byOperation;

  private ChangeCounters(Map<ChangeOperation, Counter> byOperation) {
    this.byOperation = byOperation;
  }

  static ChangeCounters register(MetricGroup operator, String lakeTable) {
    MetricGroup table = operator.addGroup("kinesisanalytics").addGroup("table", lakeTable);
    Map<ChangeOperation, Counter> counters = new EnumMap<>(ChangeOperation.class);
    for (ChangeOperation operation : ChangeOperation.values()) {
      counters.put(operation, table.counter(operation.name().toLowerCase(Locale.ROOT) + "s"));
    }
    return new ChangeCounters(counters);
  }

  void count(ChangeOperation operation) {
    counter(operation).inc();
  }

  private Counter counter(ChangeOperation operation) {
    return Objects.requireNonNull(byOperation.get(operation));
  }
}
