package io.caudal.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;

/** Speaks what the job says to Athena; takes every statement down, and fails those it is told. */
final class AthenaDouble implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final List<String> executed = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> tables = new ConcurrentHashMap<>();
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
  private boolean database;

  AthenaDouble() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  Athena client() {
    return Athena.of(
        AthenaClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build(),
        "primary",
        Duration.ofSeconds(30));
  }

  /** The statements that were executed, in order, without their definitions. */
  List<String> executed() {
    List<String> heads = new ArrayList<>();
    executed.forEach(sql -> heads.add(sql.split("\\n|\\(| AS ", 2)[0].strip()));
    return heads;
  }

  /** A whole statement, by its place, from 0. */
  String statement(int place) {
    return executed.get(place);
  }

  void forget() {
    executed.clear();
  }

  void addDatabase() {
    database = true;
  }

  /** A table or view, as Athena's API describes it. */
  void add(String name, String metadata) {
    tables.put(name, metadata);
  }

  /** Fails the statements that hold a text. */
  void fail(String part, String reason) {
    failures.put(part, reason);
  }

  /** Refuses requests of a kind, such as {@code StartQueryExecution}. */
  void forbid(String action) {
    forbidden.add("AmazonAthena." + action);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    if (forbidden.contains(target)) {
      reply(
          exchange,
          400,
          "{\"__type\": \"AccessDeniedException\", \"Message\": \"not authorized to perform "
              + target
              + "\"}");
      return;
    }
    switch (target) {
      case "AmazonAthena.StartQueryExecution":
        executed.add(request.get("QueryString").asText());
        reply(exchange, 200, "{\"QueryExecutionId\": \"" + (executed.size() - 1) + "\"}");
        break;
      case "AmazonAthena.GetQueryExecution":
        reply(exchange, 200, status(executed.get(request.get("QueryExecutionId").asInt())));
        break;
      case "AmazonAthena.GetDatabase":
        reply(exchange, database ? 200 : 400, database ? "{\"Database\": {}}" : missing());
        break;
      case "AmazonAthena.GetTableMetadata":
        String found = tables.get(request.get("TableName").asText());
        reply(
            exchange,
            found == null ? 400 : 200,
            found == null ? missing() : "{\"TableMetadata\": " + found + "}");
        break;
      default:
        reply(exchange, 400, "{\"__type\": \"InvalidRequestException\"}");
    }
  }

  private String status(String sql) {
    String reason =
        failures.entrySet().stream()
            .filter(failure -> sql.contains(failure.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return reason.isEmpty()
        ? "{\"QueryExecution\": {\"Status\": {\"State\": \"SUCCEEDED\"}}}"
        : "{\"QueryExecution\": {\"Status\": {\"State\": \"FAILED\", \"StateChangeReason\": \""
            + reason
            + "\"}}}";
  }

  private static String missing() {
    return "{\"__type\": \"MetadataException\", \"Message\": \"EntityNotFoundException: not found"
        + " (Service: AWSGlue)\"}";
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.getResponseHeaders().add("x-amzn-RequestId", UUID.randomUUID().toString());
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
