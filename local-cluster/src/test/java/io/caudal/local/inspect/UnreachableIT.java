package io.caudal.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class UnreachableIT {

  private static final String LOGIN =
      "error: source.db / username: must be a user that may log in with the password given (found:"
          + " caudal). Correct \"username\" or \"password\"";

  @TempDir private static Path folder;

  private static MariaDbServer mariaDb;
  private static PostgresServer postgres;

  @BeforeAll
  static void startServers() {
    mariaDb = MariaDbServer.start(folder.resolve("mariadb"));
    postgres = PostgresServer.start(folder.resolve("postgres"));
  }

  @AfterAll
  static void stopServers() {
    mariaDb.close();
    postgres.close();
  }

  private static List<Inspected> both() {
    return List.of(Inspected.of(mariaDb, "mysql"), Inspected.of(postgres, "postgres"));
  }

  @Test
  void aWrongPasswordIsOneProblem() {
    for (Inspected source : both()) {
      assertThat(source.with("password", "hunter2").problems()).containsExactly(LOGIN);
    }
  }

  @Test
  void anUnknownHostIsOneProblem() {
    for (Inspected source : both()) {
      assertThat(source.with("hostname", "no.such.host.invalid").problems())
          .containsExactly(
              "error: source.db / hostname: must be a host that can be resolved (found:"
                  + " no.such.host.invalid). Correct it");
    }
  }

  @Test
  void aClosedPortIsOneProblem() {
    for (Inspected source : both()) {
      assertThat(source.with("port", "1").problems())
          .containsExactly(
              "error: source.db / hostname: must accept connections (found: 127.0.0.1:1 refuses"
                  + " them). Check host and port, and that the server runs");
    }
  }

  @Test
  void anUnknownDatabaseIsOneProblem() {
    assertThat(both().get(0).with("database", "nowhere").problems())
        .containsExactly(
            "error: source.db / database: must be a database that the user may open (found:"
                + " nowhere). Correct it, or GRANT SELECT ON nowhere.* TO caudal;");
    assertThat(both().get(1).with("database", "nowhere").problems())
        .containsExactly(
            "error: source.db / database: must be a database that the user may open (found:"
                + " nowhere). Correct it");
  }

  @Test
  void aServerWithoutTlsIsOneProblem() {
    for (Inspected source : both()) {
      List<String> problems = source.with("ssl-mode", "require").problems();
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0))
          .startsWith("error: source.db / ssl-mode: must fit the server's TLS (found: require: ");
    }
  }

  @Test
  @Timeout(60)
  void aHostThatNeverAnswersIsOneProblemSoon() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(silent.getLocalPort());
      for (Inspected source : both()) {
        long start = System.nanoTime();
        assertThat(source.with("port", port).with("connect-timeout", "2 s").problems())
            .containsExactly(
                "error: source.db / hostname: must answer within connect-timeout (found: 127.0.0.1:"
                    + port
                    + "). Open the way to it: security group, subnet, firewall");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      }
    }
  }
}
