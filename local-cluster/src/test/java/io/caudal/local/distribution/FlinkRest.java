package io.caudal.local.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** What Flink's REST interface tells about a cluster and its jobs. */
public final class FlinkRest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration DEADLINE = Duration.ofMinutes(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  /** Of a JobManager's address, such as {@code http://127.0.0.1:8081}. */
  public FlinkRest(URI address) {
    this.address = address;
  }

  /** Number of TaskManagers that are registered. */
  public int taskManagers() {
    return get("/overview").path("taskmanagers").asInt();
  }

  /** Such as {@code RUNNING} or {@code FAILED}. */
  public String jobState(String jobId) {
    return get("/jobs/" + jobId).path("state").asText();
  }

  /** How often the job was restarted after a failure. */
  public long restarts(String jobId) {
    return get("/jobs/" + jobId + "/metrics?get=numRestarts").path(0).path("value").asLong();
  }

  public long completedCheckpoints(String jobId) {
    return get("/jobs/" + jobId + "/checkpoints").path("counts").path("completed").asLong();
  }

  /** Whether the job's checkpoints may leave out tasks that have ended. */
  public boolean checkpointsAfterTasksFinish(String jobId) {
    return get("/jobs/" + jobId + "/checkpoints/config")
        .required("checkpoints_after_tasks_finish")
        .asBoolean();
  }

  /** Of the operators of a job, that of the one with the most tasks. */
  public int parallelism(String jobId) {
    int widest = 0;
    for (JsonNode vertex : get("/jobs/" + jobId).path("vertices")) {
      widest = Math.max(widest, vertex.path("parallelism").asInt());
    }
    return widest;
  }

  /** The failures that the job had, with their stack traces; empty if it had none. */
  public String failures(String jobId) {
    return get("/jobs/" + jobId + "/exceptions")
        .path("exceptionHistory")
        .findValuesAsText("stacktrace")
        .stream()
        .reduce("", (all, one) -> all + one + "\n");
  }

  boolean answers() {
    try {
      return send(request("/overview").build()).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  JsonNode get(String path) {
    return answer(path, request(path).build());
  }

  /** Sends an object to be worked on. */
  JsonNode send(String method, String path, Map<String, ?> body) {
    try {
      String json = JSON.writeValueAsString(body);
      return answer(
          path,
          request(path)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(json))
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode answer(String path, HttpRequest request) {
    HttpResponse<String> response = send(request);
    if (response.statusCode() / 100 != 2) {
      throw new AssertionError(path + " is answered with " + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(DEADLINE);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
