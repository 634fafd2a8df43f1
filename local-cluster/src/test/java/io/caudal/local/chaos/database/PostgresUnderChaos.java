package io.caudal.local.chaos.database;

import io.caudal.local.chaos.proxy.Relay;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL, which finds out within seconds that a reader is gone. */
final class PostgresUnderChaos implements DatabaseUnderChaos {

  private final PostgresServer server;
  private final Relay relay;
  private final RotatingPassword password;

  PostgresUnderChaos(Path folder) {
    this.server = PostgresServer.start(folder);
    this.relay = Relay.to(server.port());
    this.password = new RotatingPassword(server.cdc().password());
    server.execute("ALTER SYSTEM SET wal_sender_timeout = '10s'", "SELECT pg_reload_conf()");
  }

  @Override
  public void create(String database, List<String> ddl, List<String> captured) throws SQLException {
    server.createDatabase(database);
    try (Connection connection = writer(database).open();
        Statement statement = connection.createStatement()) {
      for (String sql : ddl) {
        statement.execute(sql);
      }
      for (String table : captured) {
        statement.execute("ALTER TABLE " + table + " REPLICA IDENTITY FULL");
      }
    }
  }

  @Override
  public JdbcDatabase writer(String database) {
    return server.database(database);
  }

  @Override
  public Map<String, String> source(String database, List<String> tables) {
    return Map.of(
        "engine",
        "postgres",
        "hostname",
        "127.0.0.1",
        "port",
        String.valueOf(relay.port()),
        "database",
        database,
        "tables",
        String.join(",", tables),
        "username",
        server.cdc().user(),
        "password",
        password.current(),
        "slot",
        database,
        "publication",
        database,
        "heartbeat-interval",
        "1 s");
  }

  @Override
  public void kill() {
    server.kill();
  }

  @Override
  public void restart() {
    server.restart();
  }

  @Override
  public void rotatePassword() {
    server.execute("ALTER ROLE " + server.cdc().user() + " PASSWORD '" + password.next() + "'");
  }

  @Override
  public void cutConnections() {
    relay.cut();
  }

  @Override
  public void silenceConnections() {
    relay.silence();
  }

  @Override
  public List<String> leftovers(String database) throws SQLException {
    List<String> slots = new ArrayList<>();
    try (Connection connection = writer(database).open();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT slot_name, active FROM pg_replication_slots"
                    + " WHERE active OR slot_name <> '"
                    + database
                    + "'")) {
      while (row.next()) {
        slots.add("replication slot " + row.getString(1) + (row.getBoolean(2) ? " in use" : ""));
      }
    }
    return slots;
  }

  @Override
  public void forget(String database) {
    server.execute(
        "SELECT pg_drop_replication_slot('" + database + "')",
        "DROP DATABASE " + database + " WITH (FORCE)");
  }

  @Override
  public void close() {
    relay.close();
    server.close();
  }
}
