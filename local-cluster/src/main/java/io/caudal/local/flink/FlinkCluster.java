package io.caudal.local.flink;

import io.caudal.local.server.FlinkFileSystems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.plugin.PluginManager;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster in this process, with Flink's web page. */
public final class FlinkCluster implements AutoCloseable {

  private final MiniCluster cluster;
  private final Configuration flink;
  private final TableCounters counters;
  private int taskManager;

  private FlinkCluster(MiniCluster cluster, Configuration flink, TableCounters counters) {
    this.cluster = cluster;
    this.flink = flink;
    this.counters = counters;
  }

  /** Starts a cluster, which from then on decides what this process's Flink knows of S3. */
  public static FlinkCluster start(ClusterSettings settings) throws Exception {
    Configuration flink = settings.configuration();
    TableCounters counters = TableCounterReporter.addTo(flink);
    try {
      Files.createDirectories(settings.temporary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PluginManager plugins = FlinkFileSystems.initialize(flink);
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(flink)
                .setPluginManager(plugins)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(ClusterSettings.SLOTS)
                .setCommonBindAddress("127.0.0.1")
                .build());
    cluster.start();
    return new FlinkCluster(cluster, flink, counters);
  }

  /** Flink's page. */
  public String webUrl() {
    return "http://127.0.0.1:" + cluster.getRestAddress().join().getPort();
  }

  /** What the jobs of this cluster have counted. */
  public TableCounters counters() {
    return counters;
  }

  /**
   * What a job is built and started with.
   *
   * @param savepoint the savepoint or checkpoint that the job goes on from
   */
  public StreamExecutionEnvironment environment(Optional<String> savepoint) {
    Configuration job = new Configuration(flink);
    job.set(DeploymentOptions.TARGET, "remote");
    savepoint.ifPresent(path -> job.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
    return new StreamExecutionEnvironment(job);
  }

  /** A job that was submitted to this cluster. */
  public RunningJob job(JobClient client) {
    return new RunningJob(client, cluster);
  }

  /** Ends the TaskManager and all its tasks, as a failure would, and starts another. */
  public void replaceTaskManager() throws Exception {
    cluster.terminateTaskManager(taskManager).get();
    cluster.startTaskManager();
    taskManager++;
  }

  @Override
  public void close() throws Exception {
    cluster.close();
  }
}
