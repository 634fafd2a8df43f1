package io.caudal.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;

/**
 * A strict double of Managed Service for Apache Flink, for one application: it goes through the
 * states of the <a
 * href="https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_ApplicationDetail.html">API</a>,
 * some looks later each, and refuses what the service refuses in them.
 */
final class ManagedFlinkDouble implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOOKS = 2;

  private final HttpServer server;
  private final List<String> snapshots = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private String status = "READY";
  private @Nullable String next;
  private int looks;
  private boolean failing;
  private boolean badSnapshots;
  private String jar = "old.jar";
  private String former = "old.jar";
  private long version = 1;
  private Map<String, Map<String, String>> groups = Map.of();

  private ManagedFlinkDouble(HttpServer server) {
    this.server = server;
  }

  static ManagedFlinkDouble start() throws IOException {
    ManagedFlinkDouble started =
        new ManagedFlinkDouble(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    started.server.createContext("/", started::answer);
    started.server.start();
    return started;
  }

  KinesisAnalyticsV2Client client() {
    return Doubles.client(
        KinesisAnalyticsV2Client.builder(),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** Snapshots will fail. */
  void failAtSnapshots() {
    badSnapshots = true;
  }

  /** The job will not come to run. */
  void failAtStart() {
    failing = true;
  }

  String jar() {
    return jar;
  }

  /** The application's runtime properties. */
  void has(Map<String, Map<String, String>> properties) {
    groups = properties;
  }

  void is(String given) {
    status = given;
  }

  String status() {
    return status;
  }

  /** All that changed something, with what it was told. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      String operation = String.valueOf(target).replace("KinesisAnalytics_20180523.", "");
      if (!request.path("ApplicationName").asText().equals("caudal")) {
        refuse(exchange, "ResourceNotFoundException", "There is no such application");
        return;
      }
      switch (operation) {
        case "DescribeApplication" -> send(exchange, 200, detail());
        case "ListApplicationSnapshots" -> send(exchange, 200, list());
        case "StartApplication" -> start(exchange, request);
        case "StopApplication" -> stop(exchange, request);
        case "CreateApplicationSnapshot" -> snapshot(exchange, request);
        case "DescribeApplicationSnapshot" -> send(exchange, 200, snapshotDetails(request));
        case "UpdateApplication" -> update(exchange, request);
        case "RollbackApplication" -> rollBack(exchange, request);
        default -> refuse(exchange, "UnsupportedOperationException", "not doubled: " + target);
      }
    }
  }

  private void start(HttpExchange exchange, JsonNode request) throws IOException {
    JsonNode restore = request.path("RunConfiguration").path("ApplicationRestoreConfiguration");
    String type = restore.path("ApplicationRestoreType").asText();
    String snapshot = restore.path("SnapshotName").asText();
    if (!status.equals("READY")) {
      refuse(exchange, "ResourceInUseException", "The application is " + status);
    } else if (type.equals("RESTORE_FROM_CUSTOM_SNAPSHOT") && !snapshots.contains(snapshot)) {
      refuse(exchange, "InvalidArgumentException", "There is no snapshot " + snapshot);
    } else if (type.equals("RESTORE_FROM_LATEST_SNAPSHOT") && snapshots.isEmpty()) {
      refuse(exchange, "InvalidRequestException", "There is no snapshot");
    } else {
      requests.add("start " + type + (snapshot.isEmpty() ? "" : " " + snapshot));
      go("STARTING", failing ? "READY" : "RUNNING");
      send(exchange, 200, Map.of());
    }
  }

  private void stop(HttpExchange exchange, JsonNode request) throws IOException {
    if (!status.equals("RUNNING")) {
      refuse(exchange, "ResourceInUseException", "The application is " + status);
      return;
    }
    requests.add("stop" + (request.path("Force").asBoolean() ? " by force" : ""));
    snapshots.add("snapshot-" + (snapshots.size() + 1));
    go("STOPPING", "READY");
    send(exchange, 200, Map.of());
  }

  private void snapshot(HttpExchange exchange, JsonNode request) throws IOException {
    if (!status.equals("RUNNING")) {
      refuse(exchange, "InvalidRequestException", "The application is " + status);
      return;
    }
    requests.add("snapshot");
    snapshots.add(request.path("SnapshotName").asText());
    looks = 0;
    send(exchange, 200, Map.of());
  }

  private Map<String, Object> snapshotDetails(JsonNode request) {
    String state = ++looks <= LOOKS ? "CREATING" : badSnapshots ? "FAILED" : "READY";
    return Map.of(
        "SnapshotDetails",
        Map.of(
            "SnapshotName", request.path("SnapshotName").asText(),
            "SnapshotStatus", state,
            "ApplicationVersionId", version));
  }

  private void update(HttpExchange exchange, JsonNode request) throws IOException {
    String type =
        request
            .at("/RunConfigurationUpdate/ApplicationRestoreConfiguration/ApplicationRestoreType")
            .asText();
    if (!status.equals("RUNNING") && !status.equals("READY")) {
      refuse(exchange, "ResourceInUseException", "The application is " + status);
    } else if (request.path("CurrentApplicationVersionId").asLong() != version) {
      refuse(exchange, "ConcurrentModificationException", "The version is " + version);
    } else {
      former = jar;
      version++;
      requests.add("update " + type);
      String key =
          request
              .at(
                  "/ApplicationConfigurationUpdate/ApplicationCodeConfigurationUpdate"
                      + "/CodeContentUpdate/S3ContentLocationUpdate/FileKeyUpdate")
              .asText();
      // The service goes back by itself from what does not start.
      jar = failing ? former : key;
      go("UPDATING", "RUNNING");
      send(exchange, 200, detail());
    }
  }

  private void rollBack(HttpExchange exchange, JsonNode request) throws IOException {
    if (request.path("CurrentApplicationVersionId").asLong() != version) {
      refuse(exchange, "ConcurrentModificationException", "The version is " + version);
      return;
    }
    if (!status.equals("RUNNING") && !status.equals("UPDATING")) {
      refuse(exchange, "ResourceInUseException", "The application is " + status);
      return;
    }
    requests.add("rollback");
    jar = former;
    version++;
    go("ROLLING_BACK", "RUNNING");
    send(exchange, 200, detail());
  }

  private void go(String through, String to) {
    status = through;
    next = to;
    looks = 0;
  }

  private Map<String, Object> detail() {
    if (next != null && ++looks > LOOKS) {
      status = next;
      next = null;
    }
    return Map.of(
        "ApplicationDetail",
        Map.of(
            "ApplicationName",
            "caudal",
            "ApplicationStatus",
            status,
            "ApplicationARN",
            "arn:aws:kinesisanalytics:us-east-1:123456789012:application/caudal",
            "ApplicationVersionId",
            version,
            "RuntimeEnvironment",
            "FLINK-1_20",
            "ApplicationConfigurationDescription",
            Map.of(
                "ApplicationCodeConfigurationDescription",
                Map.of(
                    "CodeContentType",
                    "ZIPFILE",
                    "CodeContentDescription",
                    Map.of(
                        "S3ApplicationCodeLocationDescription",
                        Map.of("BucketARN", "arn:aws:s3:::jars", "FileKey", jar))),
                "EnvironmentPropertyDescriptions",
                Map.of("PropertyGroupDescriptions", propertyGroups()))));
  }

  private List<Map<String, Object>> propertyGroups() {
    List<Map<String, Object>> all = new ArrayList<>();
    groups.forEach(
        (group, values) -> all.add(Map.of("PropertyGroupId", group, "PropertyMap", values)));
    return all;
  }

  private Map<String, Object> list() {
    return Map.of(
        "SnapshotSummaries",
        snapshots.stream()
            .map(
                name ->
                    Map.of(
                        "SnapshotName", name, "SnapshotStatus", "READY", "ApplicationVersionId", 1))
            .collect(Collectors.toList()));
  }

  private static void refuse(HttpExchange exchange, String type, String message)
      throws IOException {
    send(exchange, 400, Map.of("__type", type, "message", message));
  }

  private static void send(HttpExchange exchange, int code, Map<String, ?> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(code, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
