package io.caudal.local.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caudal.local.server.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlinkClusterIT {

  private static final Duration DEADLINE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void runsAJobThatStopsWithASavepointAndGoesOnFromIt() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(settings())) {
      RunningJob first = start(cluster, Optional.empty());
      awaitReads(cluster, 1);
      Path savepoint = Path.of(URI.create(first.stopWithSavepoint(folder, DEADLINE)));
      assertThat(savepoint.resolve("_metadata")).exists();

      long seen = cluster.counters().of("sales").reads();
      start(cluster, Optional.of(savepoint.toUri().toString()));
      awaitReads(cluster, seen + 1);
    }
  }

  @Test
  void stopsAJobThatStartsAgainAsSoonAsItRuns() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(settings())) {
      StreamExecutionEnvironment environment = cluster.environment(Optional.empty());
      environment
          .fromSequence(1, Long.MAX_VALUE)
          .map(new FailingFirstAttempt())
          .sinkTo(new DiscardingSink<>());
      RunningJob job = cluster.job(environment.executeAsync("failing"));
      await().atMost(DEADLINE).until(() -> job.lastFailure().isPresent());
      String savepoint = job.stopWithSavepoint(folder, DEADLINE);
      assertThat(Path.of(URI.create(savepoint)).resolve("_metadata")).exists();
      assertThat(job.status()).isEqualTo(JobStatus.FINISHED);
    }
  }

  @Test
  void showsFlinksPage() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(settings())) {
      Awaitility.await("Flink's page")
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () -> {
                HttpResponse<String> page = get(cluster.webUrl() + "/index.html");
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("Apache Flink Web Dashboard");
              });
    }
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private ClusterSettings settings() {
    return new ClusterSettings(
        folder.resolve("flink"),
        FreePort.next(),
        2,
        Duration.ofMillis(200),
        Map.of(
            "restart-strategy.type", "fixed-delay",
            "restart-strategy.fixed-delay.attempts", "3",
            "restart-strategy.fixed-delay.delay", "3 s"));
  }

  private static RunningJob start(FlinkCluster cluster, Optional<String> savepoint)
      throws Exception {
    StreamExecutionEnvironment environment = cluster.environment(savepoint);
    environment
        .fromSequence(1, Long.MAX_VALUE)
        .uid("numbers")
        .map(new CountingReads("sales"))
        .uid("count")
        .sinkTo(new DiscardingSink<>())
        .uid("sink");
    return cluster.job(environment.executeAsync("numbers"));
  }

  private static void awaitReads(FlinkCluster cluster, long atLeast) {
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () ->
                assertThat(cluster.counters().of("sales").reads()).isGreaterThanOrEqualTo(atLeast));
  }
}
