package io.caudal.local.chaos.cluster;

import io.caudal.local.distribution.FlinkProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A JobManager and two TaskManagers, each with room for a whole job of parallelism 2. The intervals
 * of a cluster on AWS are shortened, so that a round takes seconds; what happens is the same.
 */
public final class ChaosCluster implements AutoCloseable {

  static final String JAR = "job.jar";

  /** The highest parallelism while both TaskManagers are there. */
  public static final int SLOTS = 4;

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("cluster.registration.error-delay", "1 s"),
          Map.entry(
              "execution.checkpointing.externalized-checkpoint-retention",
              "RETAIN_ON_CANCELLATION"),
          Map.entry("execution.checkpointing.incremental", "true"),
          Map.entry("execution.checkpointing.interval", "1 s"),
          Map.entry("execution.checkpointing.timeout", "1 min"),
          Map.entry("execution.checkpointing.tolerable-failed-checkpoints", "0"),
          Map.entry("heartbeat.interval", "1 s"),
          Map.entry("heartbeat.timeout", "10 s"),
          Map.entry("pipeline.generic-types", "false"),
          Map.entry("restart-strategy.exponential-delay.initial-backoff", "500 ms"),
          Map.entry("restart-strategy.exponential-delay.max-backoff", "5 s"),
          Map.entry("restart-strategy.type", "exponential-delay"),
          Map.entry("state.backend.type", "rocksdb"));

  private final FlinkProcesses flink;
  private final Path checkpoints;
  private final JobProgram program;

  private ChaosCluster(FlinkProcesses flink, Path checkpoints, JobProgram program) {
    this.flink = flink;
    this.checkpoints = checkpoints;
    this.program = program;
  }

  /**
   * Starts a cluster.
   *
   * @param folder an empty folder for all that it writes
   * @param s3 settings of Flink's S3 file system
   * @param program of the jobs
   */
  public static ChaosCluster start(Path folder, Map<String, String> s3, JobProgram program) {
    try {
      Path jars = Files.createDirectories(folder.resolve("jars/flink-web-upload"));
      program.writeJar(jars.resolve(JAR));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.putAll(s3);
    settings.put("web.upload.dir", folder.resolve("jars").toString());
    Path checkpoints = folder.resolve("checkpoints");
    settings.put("execution.checkpointing.dir", checkpoints.toUri().toString());
    FlinkProcesses flink = FlinkProcesses.start(folder.resolve("flink"), program.java(), settings);
    flink.addTaskManager();
    flink.startTaskManager();
    return new ChaosCluster(flink, checkpoints, program);
  }

  /** Folder with a folder for each job. */
  Path checkpoints() {
    return checkpoints;
  }

  public JobProgram program() {
    return program;
  }

  FlinkProcesses flink() {
    return flink;
  }

  @Override
  public void close() {
    flink.close();
  }
}
