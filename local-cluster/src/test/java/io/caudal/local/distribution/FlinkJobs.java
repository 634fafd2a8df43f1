package io.caudal.local.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Jobs of a cluster, through its REST interface. A job's {@code main} runs in the JobManager, as on
 * Managed Service for Apache Flink.
 */
public final class FlinkJobs {

  private static final Duration DEADLINE = Duration.ofMinutes(3);

  private static final List<String> ENDED = List.of("CANCELED", "FAILED", "FINISHED");

  private final FlinkRest rest;

  FlinkJobs(FlinkRest rest) {
    this.rest = rest;
  }

  /**
   * Submits a job.
   *
   * @param jar name of a file in the folder {@code flink-web-upload} below Flink's setting {@code
   *     web.upload.dir}
   * @param mainClass with the method to call
   * @param savepoint what the job goes on from
   * @return the job's id
   */
  public String run(
      String jar,
      String mainClass,
      List<String> arguments,
      int parallelism,
      Optional<Path> savepoint) {
    Map<String, Object> body = new HashMap<>();
    body.put("entryClass", mainClass);
    body.put("programArgsList", arguments);
    body.put("parallelism", parallelism);
    savepoint.ifPresent(path -> body.put("savepointPath", path.toUri().toString()));
    return rest.send("POST", "/jars/" + jar + "/run", body).path("jobid").asText();
  }

  /**
   * Stops a job with a savepoint in a folder, and waits for its end.
   *
   * @return why it could not be stopped; empty if it was
   */
  public Optional<String> stop(String jobId, Path savepoints) {
    String path = "/jobs/" + jobId;
    String request =
        rest.send(
                "POST",
                path + "/stop",
                Map.of("targetDirectory", savepoints.toUri().toString(), "drain", false))
            .path("request-id")
            .asText();
    String savepoint = path + "/savepoints/" + request;
    Awaitility.await("the savepoint")
        .atMost(DEADLINE)
        .until(() -> rest.get(savepoint).path("status").path("id").asText().equals("COMPLETED"));
    JsonNode cause = rest.get(savepoint).path("operation").path("failure-cause");
    return cause.isMissingNode()
        ? Optional.empty()
        : Optional.of(cause.path("stack-trace").asText());
  }

  /** The ids of the jobs that have not ended. */
  public List<String> unfinished() {
    List<String> ids = new ArrayList<>();
    for (JsonNode job : rest.get("/jobs").path("jobs")) {
      if (!ENDED.contains(job.path("status").asText())) {
        ids.add(job.path("id").asText());
      }
    }
    return ids;
  }

  /** Cancels a job, and waits for its end. */
  public void cancel(String jobId) {
    rest.send("PATCH", "/jobs/" + jobId + "?mode=cancel", Map.of());
    Awaitility.await("the job's end").atMost(DEADLINE).until(() -> !unfinished().contains(jobId));
  }
}
