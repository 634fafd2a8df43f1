package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

final class RestartsOnMotoTest {

  private static final Instant UPDATE = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void isByHowMuchTheCountHasRisenSinceTheUpdate() throws Exception {
    assumeTrue(
        MotoServer.isInstalled(),
        "No metric was asked for: moto_server is not on the PATH (pip install moto[server])");
    try (MotoServer moto = MotoServer.start(folder.resolve("moto.log"));
        CloudWatchClient client = moto.client(CloudWatchClient.builder())) {
      Restarts restarts =
          new RestartsMetric(
              client, "caudal", Clock.fixed(UPDATE.plusSeconds(600), ZoneOffset.UTC));
      assertThat(restarts.since(UPDATE)).isZero();

      put(client, "caudal", UPDATE.minusSeconds(120), 1);
      put(client, "caudal", UPDATE, 9);
      put(client, "other", UPDATE.plusSeconds(60), 7);
      put(client, "caudal", UPDATE.plusSeconds(60), 0);
      put(client, "caudal", UPDATE.plusSeconds(180), 1);
      put(client, "caudal", UPDATE.plusSeconds(240), 4);

      assertThat(restarts.since(UPDATE)).isEqualTo(4);
    }
  }

  private static void put(CloudWatchClient client, String application, Instant time, double value) {
    client.putMetricData(
        request ->
            request
                .namespace("AWS/KinesisAnalytics")
                .metricData(
                    MetricDatum.builder()
                        .metricName("fullRestarts")
                        .dimensions(
                            Dimension.builder().name("Application").value(application).build())
                        .timestamp(time)
                        .value(value)
                        .build()));
  }
}
