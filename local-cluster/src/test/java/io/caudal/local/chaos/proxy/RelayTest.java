package io.caudal.local.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.caudal.local.chaos.proxy.S3Weather.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RelayTest {

  private final S3Weather weather = new S3Weather();
  private final AtomicInteger reached = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          reached.incrementAndGet();
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void carriesRequests() throws Exception {
    try (Relay relay = Relay.toS3(server.getAddress().getPort(), weather)) {
      assertThat(put(relay, "one").body()).isEqualTo("one");
      assertThat(put(relay, "two").body()).isEqualTo("two");
    }
  }

  @Test
  void refusesSoManyRequests() throws Exception {
    try (Relay relay = Relay.toS3(server.getAddress().getPort(), weather)) {
      weather.bring(UploadPhase.PART, Trouble.REFUSED, 1);
      HttpResponse<String> refused = put(relay, "one");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("SlowDown");
      assertThat(put(relay, "two").statusCode()).isEqualTo(200);
      assertThat(reached).hasValue(1);
    }
  }

  @Test
  void losesTheAnswerToWhatWasDone() {
    try (Relay relay = Relay.toS3(server.getAddress().getPort(), weather)) {
      weather.bring(UploadPhase.PART, Trouble.ANSWER_LOST, 1);
      assertThatThrownBy(() -> put(relay, "one")).isInstanceOf(IOException.class);
      assertThat(reached).hasValue(1);
    }
  }

  @Test
  void cutsBeforeAnythingIsDone() {
    try (Relay relay = Relay.toS3(server.getAddress().getPort(), weather)) {
      weather.bring(UploadPhase.PART, Trouble.CUT, 1);
      assertThatThrownBy(() -> put(relay, "one")).isInstanceOf(IOException.class);
      assertThat(reached).hasValue(0);
    }
  }

  @Test
  void nothingArrivesOverAHalfOpenConnection() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Relay relay = Relay.to(listener.getLocalPort());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        Socket accepted = listener.accept()) {
      accepted.getOutputStream().write(1);
      assertThat(client.getInputStream().read()).isEqualTo(1);
      relay.silence();
      accepted.close();
      client.setSoTimeout(300);
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      relay.cut();
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  private static HttpResponse<String> put(Relay relay, String body) throws Exception {
    URI part = URI.create("http://127.0.0.1:" + relay.port() + "/lake/a?uploadId=u&partNumber=1");
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(part).PUT(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
