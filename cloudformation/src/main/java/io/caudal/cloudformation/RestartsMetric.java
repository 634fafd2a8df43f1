package io.caudal.cloudformation;

import java.time.Clock;
import java.time.Instant;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/**
 * What the service counts as {@code fullRestarts}, from 0 with each submission of the job.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/managed-flink/latest/java/metrics-dimensions.html">metrics</a>
 */
record RestartsMetric(CloudWatchClient client, String application, Clock clock)
    implements Restarts {

  private static final int PERIOD_SECONDS = 60;

  @Override
  public long since(Instant moment) {
    return client
        .getMetricStatistics(
            request ->
                request
                    .namespace("AWS/KinesisAnalytics")
                    .metricName("fullRestarts")
                    .dimensions(Dimension.builder().name("Application").value(application).build())
                    .startTime(moment)
                    .endTime(clock.instant())
                    .period(PERIOD_SECONDS)
                    .statistics(Statistic.MAXIMUM))
        .datapoints()
        .stream()
        .mapToDouble(Datapoint::maximum)
        .mapToLong(Math::round)
        .max()
        .orElse(0);
  }
}
