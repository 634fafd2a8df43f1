package io.caudal.cloudformation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/**
 * By how much the service's {@code fullRestarts} rises. It counts from the job's submission on, and
 * the count of the job before may still be in the first minute: so only rises matter.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/managed-flink/latest/java/metrics-dimensions.html">metrics</a>
 */
record RestartsMetric(CloudWatchClient client, String application, Clock clock)
    implements Restarts {

  private static final int PERIOD_SECONDS = 60;

  @Override
  public long since(Instant moment) {
    List<Datapoint> minutes =
        client
            .getMetricStatistics(
                request ->
                    request
                        .namespace("AWS/KinesisAnalytics")
                        .metricName("fullRestarts")
                        .dimensions(
                            Dimension.builder().name("Application").value(application).build())
                        .startTime(moment)
                        .endTime(clock.instant())
                        .period(PERIOD_SECONDS)
                        .statistics(Statistic.MAXIMUM))
            .datapoints()
            .stream()
            .sorted(Comparator.comparing(Datapoint::timestamp))
            .toList();
    long rises = 0;
    for (int i = 1; i < minutes.size(); i++) {
      rises += Math.max(0, Math.round(minutes.get(i).maximum() - minutes.get(i - 1).maximum()));
    }
    return rises;
  }
}
