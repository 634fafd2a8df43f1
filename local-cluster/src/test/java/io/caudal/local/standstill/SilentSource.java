package io.caudal.local.standstill;

import io.caudal.local.rows.JdbcDatabase;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A table that a job is to read, and how to keep the server from answering.
 *
 * @param port of the server
 * @param user who reads
 * @param chunk the beginning of the statement that reads a chunk
 * @param encoding of statements on the wire
 * @param lock statements of a session that keep others from reading the table
 * @param release statements of that session after which they may
 */
record SilentSource(
    String engine,
    JdbcDatabase database,
    int port,
    String user,
    String password,
    String chunk,
    Charset encoding,
    List<String> lock,
    String release) {

  Map<String, String> properties(int relay, String patience) {
    Map<String, String> properties = new HashMap<>();
    properties.put("engine", engine);
    properties.put("hostname", "127.0.0.1");
    properties.put("port", String.valueOf(relay));
    properties.put("database", "shop");
    properties.put("username", user);
    properties.put("password", password);
    properties.put("tables", "goods");
    properties.put("ssl-mode", "disable");
    properties.put("stall-timeout", patience);
    return properties;
  }

  byte[] chunkOnTheWire() {
    return chunk.getBytes(encoding);
  }

  /** Keeps others from reading the table, over a connection that completes the future. */
  void lock(CompletableFuture<Connection> locked) {
    try {
      Connection connection = database.open();
      run(connection, lock);
      locked.complete(connection);
    } catch (SQLException e) {
      locked.completeExceptionally(e);
    }
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = database.open()) {
      run(connection, List.of(statements));
    }
  }

  /** Lets others read the table. */
  void release(Connection locked) throws SQLException {
    try (locked) {
      run(locked, List.of(release));
    }
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
