package io.caudal.local.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * What a local cluster is like.
 *
 * @param folder for checkpoints and temporary files
 * @param webPort of Flink's web page and its REST interface, on loopback
 * @param parallelism of the job
 * @param checkpointInterval about the time after which a change is in the lake
 * @param more settings by Flink's own names, which win; those of the S3 file system, for instance
 */
public record ClusterSettings(
    Path folder,
    int webPort,
    int parallelism,
    Duration checkpointInterval,
    Map<String, String> more) {

  /** The highest parallelism that the cluster has room for. */
  public static final int SLOTS = 16;

  private static final MemorySize NETWORK_MEMORY = MemorySize.ofMebiBytes(64);
  private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(32);

  /** Keeps the settings as they are now. */
  public ClusterSettings {
    more = Map.copyOf(more);
  }

  Path temporary() {
    return folder.resolve("temporary");
  }

  Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  /** The settings of cluster and job, in Flink's terms. */
  Configuration configuration() {
    Configuration flink = new Configuration();
    flink.set(RestOptions.ADDRESS, "127.0.0.1");
    flink.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    flink.set(RestOptions.PORT, webPort);
    flink.set(RestOptions.BIND_PORT, String.valueOf(webPort));
    flink.set(CoreOptions.TMP_DIRS, temporary().toString());
    flink.set(BlobServerOptions.STORAGE_DIRECTORY, temporary().toString());
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK_MEMORY);
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK_MEMORY);
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED_MEMORY);
    flink.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints().toUri().toString());
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    // The threads of the S3 file system outlive a job, and look for classes where its own were.
    flink.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    more.forEach(flink::setString);
    return flink;
  }
}
