package io.caudal.local.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import io.caudal.local.chaos.proxy.Relay;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.MySqlServer;
import io.caudal.source.mysql.binlog.LoggedTables;
import io.caudal.source.mysql.binlog.WatchfulBinlogClient;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the reader of the log does when it is kept waiting, and when the server leaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogClientIT {

  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(1);
  private static final Duration PAUSE = KEEP_ALIVE.multipliedBy(4);

  @TempDir static Path folder;
  private MySqlServer server;
  private JdbcDatabase shop;

  @BeforeAll
  void startServer() throws SQLException {
    server = RealMySql.start(folder, "--gtid-mode=ON", "--enforce-gtid-consistency=ON");
    server.createDatabase("shop");
    shop = server.database("shop");
    execute("CREATE TABLE goods (id INT PRIMARY KEY)");
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  /** The fault that ours must not have. */
  @Test
  @Order(1)
  void theConnectorsClientReadsATransactionTwiceAfterAPause() throws Exception {
    BinaryLogClient client =
        new BinaryLogClient(
            "127.0.0.1", server.port(), server.admin().user(), server.admin().password());
    assertThat(readWithPause(client, 1)).containsExactly(1, 1, 2, 3, 4);
  }

  @Test
  @Order(2)
  void oursReadsItOnce() throws Exception {
    WatchfulBinlogClient client = ours(server.port(), Duration.ZERO);
    assertThat(readWithPause(client, 11)).containsExactly(11, 12, 13, 14);
  }

  @Test
  @Order(3)
  void oursTellsThatNothingArrivesButNotOfAnIdleServer() throws Exception {
    try (Relay relay = Relay.to(server.port())) {
      WatchfulBinlogClient client = ours(relay.port(), KEEP_ALIVE);
      AtomicReference<Exception> told = told(client);
      client.setGtidSet(executed());
      client.connect(DEADLINE.toMillis());
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      assertThat(told).hasNullValue();
      relay.silence();
      Awaitility.await().atMost(DEADLINE).until(() -> told.get() != null);
      assertThat(told.get()).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  @Order(4)
  void oursTellsThatTheServerLeft() throws Exception {
    WatchfulBinlogClient client = ours(server.port(), Duration.ZERO);
    client.setGtidSet(executed());
    AtomicReference<Exception> told = told(client);
    client.connect(DEADLINE.toMillis());
    server.kill();
    Awaitility.await().atMost(DEADLINE).until(() -> told.get() != null);
  }

  private WatchfulBinlogClient ours(int port, Duration patience) {
    WatchfulBinlogClient client =
        new WatchfulBinlogClient(
            "127.0.0.1",
            port,
            server.admin().user(),
            server.admin().password(),
            LoggedTables.of(List.of()),
            patience);
    client.setEventDeserializer(new EventDeserializer());
    return client;
  }

  private static AtomicReference<Exception> told(BinaryLogClient client) {
    AtomicReference<Exception> told = new AtomicReference<>();
    client.registerLifecycleListener(
        new BinaryLogClient.AbstractLifecycleListener() {
          @Override
          public void onCommunicationFailure(BinaryLogClient left, Exception failure) {
            told.set(failure);
          }
        });
    return told;
  }

  /** Makes a transaction of three rows and one of a single row, and waits within the first. */
  private List<Integer> readWithPause(BinaryLogClient client, int first) throws Exception {
    List<Integer> read = new CopyOnWriteArrayList<>();
    CountDownLatch paused = new CountDownLatch(1);
    client.setGtidSet(executed());
    client.setKeepAlive(true);
    client.setKeepAliveInterval(KEEP_ALIVE.toMillis());
    client.setHeartbeatInterval(KEEP_ALIVE.dividedBy(2).toMillis());
    client.registerEventListener(
        event -> {
          read.addAll(rows(event));
          if (!read.isEmpty() && paused.getCount() > 0) {
            paused.countDown();
            pause();
          }
        });
    client.connect(DEADLINE.toMillis());
    execute(
        "START TRANSACTION",
        "INSERT INTO goods VALUES (" + first + ")",
        "INSERT INTO goods VALUES (" + (first + 1) + ")",
        "INSERT INTO goods VALUES (" + (first + 2) + ")",
        "COMMIT",
        "INSERT INTO goods VALUES (" + (first + 3) + ")");
    Awaitility.await().atMost(DEADLINE).until(() -> read.contains(first + 3));
    client.disconnect();
    return read;
  }

  /** As a queue does that nobody empties. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Integer> rows(Event event) {
    return event.getData() instanceof WriteRowsEventData written
        ? written.getRows().stream().map(row -> (Integer) row[0]).toList()
        : List.of();
  }

  private String executed() throws SQLException {
    try (Connection connection = shop.open();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT @@GLOBAL.gtid_executed")) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    shop.execute(List.of(statements));
  }
}
