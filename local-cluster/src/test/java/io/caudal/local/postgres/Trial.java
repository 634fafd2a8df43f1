package io.caudal.local.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.change.History;
import io.caudal.change.TableRouter;
import io.caudal.change.TableSchema;
import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import io.caudal.local.flink.RunningJob;
import io.caudal.source.Inspection;
import io.caudal.source.SourceInspector;
import io.caudal.source.postgres.PostgresPublication;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * A job that writes the changes of one source, in lines, to files; it may be stopped and restored.
 */
final class Trial {

  private final PostgresBench bench;
  private final Connector connector;
  private final String name;
  private final Map<String, String> properties;
  private int parallelism = 1;
  private Optional<RunningJob> job = Optional.empty();
  private Optional<String> savepoint = Optional.empty();

  /**
   * A job that has yet to start.
   *
   * @param name of its slot, its publication and its files
   */
  Trial(PostgresBench bench, Connector connector, String name, Map<String, String> properties) {
    this.bench = bench;
    this.connector = connector;
    this.name = name;
    this.properties = new HashMap<>(properties);
  }

  /** With another property of its source from the next start on. */
  Trial with(String key, String value) {
    properties.put(key, value);
    return this;
  }

  Trial withParallelism(int readers) {
    parallelism = readers;
    return this;
  }

  /** Starts it, from its savepoint if it was stopped with one. */
  void start() throws Exception {
    Settings settings =
        Settings.parse(
            Map.of("lake", Map.of("path", "file:///none"), "source." + name, properties));
    SourceSettings source = settings.source(name);
    Inspection inspection = SourceInspector.inspect(settings, source);
    PostgresPublication.ensure(source, inspection.tables());
    StreamExecutionEnvironment environment = bench.cluster().environment(savepoint);
    environment.setParallelism(parallelism);
    build(environment, source, inspection.tables());
    job = Optional.of(bench.cluster().job(environment.executeAsync(name)));
  }

  private void build(
      StreamExecutionEnvironment environment, SourceSettings source, List<TableSchema> tables) {
    DataStream<ChangeRow> changes =
        environment
            .fromSource(
                connector.open(source, tables), WatermarkStrategy.noWatermarks(), "source " + name)
            .uid("source");
    SingleOutputStreamOperator<Void> routed =
        changes
            .map(new FaultPoint<ChangeRow>(name))
            .uid("fault")
            .returns(changes.getType())
            .process(TableRouter.of(tables, History.of(1, Instant.now(), List.of())))
            .uid("route");
    FileSink<String> files =
        FileSink.forRowFormat(
                new Path(bench.files(name).toUri()), new SimpleStringEncoder<String>())
            .withBucketAssigner(new BasePathBucketAssigner<>())
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .build();
    tables.stream()
        .map(
            table ->
                (DataStream<String>)
                    routed.getSideOutput(TableRouter.output(table)).map(ChangeLines.of(table)))
        .reduce(DataStream::union)
        .orElseThrow()
        .sinkTo(files)
        .uid("files")
        .setParallelism(1);
  }

  /** Starts it, and waits until it reads the log. */
  void startReading() throws Exception {
    start();
    awaitReading();
  }

  /** Waits until the slot is there: what is committed from now on must come from the log. */
  void awaitSlot() {
    PostgresBench.await("the slot of " + name, () -> slotIs("confirmed_flush_lsn IS NOT NULL"));
  }

  /** Waits until the log is read. */
  void awaitReading() {
    PostgresBench.await(
        "the log of " + name, () -> slotIs("active AND confirmed_flush_lsn IS NOT NULL"));
  }

  /** Whether a condition on a row of {@code pg_replication_slots} holds for the slot. */
  boolean slotIs(String condition) throws SQLException {
    return bench.holds(
        "postgres",
        "EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = 'caudal_%s' AND %s)"
            .formatted(name.replace('-', '_'), condition));
  }

  /** Waits until a change is in a complete file. */
  void awaitDelivered(String line) {
    PostgresBench.await(line, () -> delivered().logged().contains(line));
  }

  Fault fault() {
    return Fault.of(name);
  }

  String name() {
    return name;
  }

  /** Writes what was read, ends the job, and keeps where it was. */
  void stop() throws InterruptedException {
    savepoint =
        Optional.of(
            job.orElseThrow().stopWithSavepoint(bench.savepoints(), PostgresBench.DEADLINE));
    job = Optional.empty();
  }

  /** Ends the job, if it runs, without a savepoint. */
  void cancel() throws InterruptedException {
    if (job.isPresent()) {
      job.orElseThrow().cancel();
    }
    job = Optional.empty();
  }

  /** What last went wrong with the job that runs. */
  Optional<String> failure() throws InterruptedException {
    return job.orElseThrow().lastFailure();
  }

  /** What it has written so far. */
  Delivered delivered() {
    return Delivered.in(bench.files(name));
  }
}
