package io.caudal.local.flink;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * Hands the job's counters to a {@link TableCounters} of this process. Flink makes reporters by
 * itself, so the two find each other through a name in Flink's settings.
 */
final class TableCounterReporter implements MetricReporter {

  private static final String PREFIX = "metrics.reporter.tables.";
  private static final String NAME = "name";
  private static final String TABLE = "<table>";
  private static final Map<String, TableCounters> BY_NAME = new ConcurrentHashMap<>();

  private TableCounters counters = new TableCounters();

  /** Makes the cluster of these settings report to the counters that are returned. */
  static TableCounters addTo(Configuration flink) {
    String name = UUID.randomUUID().toString();
    flink.setString(PREFIX + "factory.class", TableCounterReporterFactory.class.getName());
    flink.setString(PREFIX + NAME, name);
    return BY_NAME.computeIfAbsent(name, unused -> new TableCounters());
  }

  @Override
  public void open(MetricConfig config) {
    counters = BY_NAME.computeIfAbsent(config.getString(NAME, ""), unused -> new TableCounters());
  }

  @Override
  public void close() {
    BY_NAME.values().remove(counters);
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String metricName, MetricGroup group) {
    ifOfTable(metric, group, (table, counter) -> counters.started(table, metricName, counter));
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String metricName, MetricGroup group) {
    ifOfTable(metric, group, (table, counter) -> counters.ended(table, metricName, counter));
  }

  private static void ifOfTable(
      Metric metric, MetricGroup group, BiConsumer<String, Counter> action) {
    String table = group.getAllVariables().get(TABLE);
    if (table != null && metric instanceof Counter counter) {
      action.accept(table, counter);
    }
  }
}
