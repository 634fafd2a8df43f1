package io.caudal.source.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientSocketTest {

  private static final Duration PATIENCE = Duration.ofMillis(600);

  private ServerSocket listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  @Test
  void givesAConnectionUpThatTheServerDoesNotWorkFor() throws Exception {
    SilenceWatch watch = watch("dead", age -> false);
    try (Socket client = connected("dead");
        Socket server = listener.accept()) {
      InputStream in = client.getInputStream();
      assertThatThrownBy(in::read)
          .isExactlyInstanceOf(IOException.class)
          .hasMessageStartingWith("a connection of source.db is silent: nothing came over it for")
          .hasMessageContaining("and the server works on no answer");
      assertThat(server.isClosed()).isFalse();
    }
    assertThat(watch.overdueMillis()).isZero();
  }

  @Test
  void waitsForAnAnswerThatIsWorkedOn() throws Exception {
    CountDownLatch longSince = new CountDownLatch(12);
    watch(
        "honest",
        age -> {
          longSince.countDown();
          return true;
        });
    try (Socket client = connected("honest");
        Socket server = listener.accept()) {
      Thread answer =
          new Thread(
              () -> {
                try {
                  longSince.await();
                  server.getOutputStream().write(7);
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      answer.start();
      assertThat(client.getInputStream().read()).isEqualTo(7);
      answer.join();
    }
  }

  @Test
  void leavesALimitOfTheDriversAsItIs() throws Exception {
    watch("limited", age -> true);
    try (Socket client = connected("limited");
        Socket server = listener.accept()) {
      assertThat(client.getSoTimeout()).isZero();
      client.setSoTimeout(50);
      assertThat(client.getSoTimeout()).isEqualTo(50);
      InputStream in = client.getInputStream();
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
      assertThat(server.isClosed()).isFalse();
    }
  }

  @Test
  void seesTheEnd() throws Exception {
    watch("ended", age -> true);
    try (Socket client = connected("ended")) {
      listener.accept().close();
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void isAnOrdinarySocketWhereNobodyWatches() throws Exception {
    assertThat(new PatientSockets("nobody").createSocket()).isExactlyInstanceOf(Socket.class);
  }

  private static SilenceWatch watch(String key, WorkProbe probe) {
    SilenceWatch watch = SilenceWatch.ofKey(key);
    watch.begin("db", probe, PATIENCE);
    return watch;
  }

  private Socket connected(String key) throws IOException {
    return new PatientSockets(key).createSocket(listener.getInetAddress(), listener.getLocalPort());
  }
}
