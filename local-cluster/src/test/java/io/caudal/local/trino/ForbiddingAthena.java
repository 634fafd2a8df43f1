package io.caudal.local.trino;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Until it is closed, this process finds an Athena in which it may do nothing, and no other. */
public final class ForbiddingAthena implements AutoCloseable {

  private static final String ANSWER =
      "{\"__type\": \"AccessDeniedException\", \"Message\": \"nobody is not authorized\"}";
  private static final int REFUSED = 400;

  private final HttpServer server;
  private final Map<String, String> sdk;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public ForbiddingAthena() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::refuse);
    server.start();
    sdk =
        Map.of(
            "aws.endpointUrlAthena", "http://127.0.0.1:" + server.getAddress().getPort(),
            "aws.region", "eu-west-1",
            "aws.accessKeyId", "nobody",
            "aws.secretAccessKey", "nothing");
    sdk.forEach(System::setProperty);
  }

  /** What it was asked to do. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void refuse(HttpExchange exchange) throws IOException {
    asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target")));
    exchange.getRequestBody().readAllBytes();
    byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(REFUSED, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    sdk.keySet().forEach(System::clearProperty);
    server.stop(0);
  }
}
