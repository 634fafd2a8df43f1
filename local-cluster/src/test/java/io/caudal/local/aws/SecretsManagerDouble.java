package io.caudal.local.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A double of Secrets Manager, which knows <a
 * href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html">GetSecretValue</a>
 * alone. While it is there, AWS's SDK in this process, and in those that take over its system
 * properties, asks it.
 */
public final class SecretsManagerDouble implements AutoCloseable {

  private static final String PREFIX = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  private SecretsManagerDouble(HttpServer server) {
    this.server = server;
  }

  public static SecretsManagerDouble start() {
    try {
      SecretsManagerDouble started =
          new SecretsManagerDouble(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      started.server.setExecutor(Executors.newCachedThreadPool());
      started.server.createContext("/", started::answer);
      started.server.start();
      started.settings().forEach(System::setProperty);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings() {
    return Map.of(
        "aws.endpointUrlSecretsManager", "http://127.0.0.1:" + server.getAddress().getPort(),
        "aws.accessKeyId", "double",
        "aws.secretAccessKey", "double");
  }

  /** The ARN of a secret. */
  public static String arn(String name) {
    return PREFIX + name + "-AbCdEf";
  }

  /** Keeps a login, as RDS's rotation writes it. */
  public void keep(String name, String user, String password) {
    keep(
        name,
        JSON.createObjectNode()
            .put("engine", "any")
            .put("username", user)
            .put("password", password)
            .toString());
  }

  /** Keeps a text. */
  public void keep(String name, String text) {
    secrets.put(arn(name), text);
  }

  /** How often it was asked for a secret. */
  public int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String id = JSON.readTree(exchange.getRequestBody()).path("SecretId").asText();
      if (!"secretsmanager.GetSecretValue".equals(target)) {
        send(exchange, 400, Map.of("__type", "InvalidAction", "message", "not doubled: " + target));
      } else if (!secrets.containsKey(id)) {
        send(
            exchange,
            400,
            Map.of(
                "__type", "ResourceNotFoundException",
                "message", "Secrets Manager can't find the specified secret."));
      } else {
        asked.incrementAndGet();
        send(exchange, 200, Map.of("ARN", id, "SecretString", secrets.get(id)));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, Map<String, String> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    settings().keySet().forEach(System::clearProperty);
    server.stop(0);
  }
}
