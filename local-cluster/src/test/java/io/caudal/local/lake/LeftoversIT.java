package io.caudal.local.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.LakeSettings;
import io.caudal.config.Partitioning;
import io.caudal.config.Settings;
import io.caudal.config.Zone;
import io.caudal.lake.LakeSink;
import io.caudal.local.flink.ClusterSettings;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.server.Folders;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.OpenUploads;
import io.caudal.local.server.S3Server;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure leaves unfinished is gone when the job stops, and nothing that counts with it. */
final class LeftoversIT {

  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final int WRITERS = 2;
  private static final String OF_THE_FIRST_ATTEMPT =
      "part-numbers-test-[0-9a-f]{8}\\.\\d\\.0\\.0-.+";
  private static final String OF_THE_SECOND_ATTEMPT =
      "part-numbers-test-[0-9a-f]{8}\\.\\d\\.[1-9]\\d*\\.1-.+";
  private static final String ITS_SECOND_FILE = OF_THE_FIRST_ATTEMPT + "-1\\.parquet";

  @TempDir private Path folder;
  private S3Server s3;
  private FlinkCluster flink;

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(folder.resolve("s3"));
    flink =
        FlinkCluster.start(
            new ClusterSettings(
                folder.resolve("flink"),
                FreePort.next(),
                WRITERS,
                Duration.ofMillis(500),
                s3.flinkSettings()));
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
    s3.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "file"})
  void whatAFailureLeftIsGoneAndWhatACheckpointHeldIsThere(String lake) throws Exception {
    RunningJob job = run(FailingSink.of(sink(lake)));
    await("a commit").until(() -> !FailingSink.uncommitted().isEmpty());
    await("a file begun after the checkpoint").until(() -> !left(lake).isEmpty());
    List<String> left = left(lake);
    FailingSink.fail();

    await("files of the first attempt are gone")
        .until(() -> unfinished(lake).stream().noneMatch(n -> n.matches(OF_THE_FIRST_ATTEMPT)));

    job.stopWithSavepoint(folder.resolve("savepoints"), DEADLINE);
    assertThat(visible(lake))
        .containsAll(FailingSink.uncommitted())
        .doesNotContainAnyElementsOf(left);
    assertThat(unfinished(lake)).isEmpty();
    assertEveryNumberOnce(lake);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "file"})
  void whatAnotherRunBeganStays(String lake) throws Exception {
    RunningJob other = run(sink(lake));
    await("files of each writer").until(() -> visible(lake).size() > 2 * WRITERS);
    await("a file that was begun").until(() -> !unfinished(lake).isEmpty());
    other.cancel();
    await("the end").until(() -> other.status().isGloballyTerminalState());
    List<String> ofTheOther = unfinished(lake);

    RunningJob job = run(FailingSink.of(sink(lake)));
    await("a commit").until(() -> !FailingSink.uncommitted().isEmpty());
    FailingSink.fail();
    await("a checkpoint after the failure")
        .until(() -> visible(lake).stream().anyMatch(name -> name.matches(OF_THE_SECOND_ATTEMPT)));
    job.stopWithSavepoint(folder.resolve("savepoints"), DEADLINE);

    assertThat(unfinished(lake)).containsExactlyInAnyOrderElementsOf(ofTheOther);
  }

  private RunningJob run(Sink<RowData> sink) throws Exception {
    StreamExecutionEnvironment environment = flink.environment(Optional.empty());
    environment
        .fromSequence(1, Long.MAX_VALUE)
        .setParallelism(1)
        .uid("numbers")
        .map(new Numbers())
        .returns(InternalTypeInfo.of(Numbers.TYPE))
        .setParallelism(1)
        .uid("rows")
        .sinkTo(sink)
        .uid("lake")
        .setParallelism(WRITERS);
    return flink.job(environment.executeAsync("numbers"));
  }

  private LakeSink sink(String lake) {
    Map<String, String> source =
        Map.of(
            "engine", "postgres",
            "hostname", "localhost",
            "database", "saas",
            "username", "caudal",
            "password", "secret");
    String path =
        lake.equals("s3") ? "s3://" + s3.bucket() + "/test" : "file://" + folder.resolve("test");
    LakeSettings settings =
        Settings.parse(Map.of("lake", Map.of("path", path), "source.postgres", source)).lake();
    return LakeSink.create(
        settings, Zone.REFINED, "numbers", Numbers.TYPE, Partitioning.DAY, "test");
  }

  private Path files(String lake) {
    return (lake.equals("s3") ? s3.dataDirectory() : folder).resolve("test");
  }

  /** Names of the files that were begun and are not to be seen. */
  private List<String> unfinished(String lake) throws IOException {
    return lake.equals("s3")
        ? OpenUploads.of(s3, "test/").stream().map(key -> key.replaceFirst(".*/", "")).toList()
        : names(lake)
            .filter(name -> name.startsWith(".part-"))
            .map(name -> name.replaceFirst("^\\.(.*)\\.inprogress\\..*", "$1"))
            .toList();
  }

  /** What a failure during the first checkpoint's commit leaves. */
  private List<String> left(String lake) throws IOException {
    return unfinished(lake).stream().filter(name -> name.matches(ITS_SECOND_FILE)).toList();
  }

  private Set<String> visible(String lake) throws IOException {
    return names(lake)
        .filter(name -> name.matches("part-.*\\.parquet"))
        .collect(Collectors.toSet());
  }

  private Stream<String> names(String lake) throws IOException {
    return Folders.files(files(lake)).stream().map(path -> path.getFileName().toString());
  }

  private void assertEveryNumberOnce(String lake) throws Exception {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), count(DISTINCT id), max(id) FROM read_parquet('"
                    + files(lake)
                    + "/**/part-*.parquet')")) {
      row.next();
      assertThat(row.getLong(1)).isPositive().isEqualTo(row.getLong(2)).isEqualTo(row.getLong(3));
    }
  }

  private static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(DEADLINE).pollInterval(Duration.ofMillis(20));
  }
}
