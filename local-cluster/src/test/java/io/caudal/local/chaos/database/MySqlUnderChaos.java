package io.caudal.local.chaos.database;

import io.caudal.local.chaos.proxy.Relay;
import io.caudal.local.rows.JdbcDatabase;
import io.caudal.local.server.MariaDbServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** MariaDB, in place of MySQL. */
final class MySqlUnderChaos implements DatabaseUnderChaos {

  private final MariaDbServer server;
  private final Relay relay;
  private final RotatingPassword password;

  MySqlUnderChaos(Path folder) {
    this.server = MariaDbServer.start(folder);
    this.relay = Relay.to(server.port());
    this.password = new RotatingPassword(server.cdc().password());
  }

  @Override
  public void create(String database, List<String> ddl, List<String> captured) {
    server.createDatabase(database);
    for (String statement : ddl) {
      server.execute(statement.replace("CREATE TABLE ", "CREATE TABLE " + database + "."));
    }
  }

  @Override
  public JdbcDatabase writer(String database) {
    return server.database(database);
  }

  @Override
  public Map<String, String> source(String database, List<String> tables) {
    return Map.of(
        "engine", "mysql",
        "hostname", "127.0.0.1",
        "port", String.valueOf(relay.port()),
        "database", database,
        "tables", String.join(",", tables),
        "username", server.cdc().user(),
        "password", password.current());
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
    server.execute(
        "ALTER USER '" + server.cdc().user() + "'@'%' IDENTIFIED BY '" + password.next() + "'");
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
  public List<String> leftovers(String database) {
    return List.of();
  }

  @Override
  public void forget(String database) {
    server.execute("DROP DATABASE " + database);
  }

  @Override
  public void close() {
    relay.close();
    server.close();
  }
}
