package io.caudal.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input ends soon, with one readable message and status 2, and nothing was created. */
@SuppressWarnings("NullAway.Init")
final class BadInputIT {

  @TempDir private static Path servers;
  private static MariaDbServer mariadb;
  private static PostgresServer postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws SQLException {
    mariadb = MariaDbServer.start(servers.resolve("mariadb"));
    mariadb.createDatabase("shop");
    mariadb.execute("CREATE TABLE shop.orders (id INT PRIMARY KEY, price DECIMAL(8,2))");
    postgres = PostgresServer.start(servers.resolve("postgres"));
    postgres.createDatabase("saas");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE venue (id INT PRIMARY KEY)");
    }
  }

  @AfterAll
  static void stop() {
    mariadb.close();
    postgres.close();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("source.shop", "hostnam", "x", "hostnam"),
        arguments("source.shop", "password", "wrong", "source.shop"),
        arguments("source.saas", "password", "wrong", "source.saas"),
        arguments("source.shop", "port", String.valueOf(FreePort.next()), "source.shop"),
        arguments("source.saas", "hostname", "nowhere.invalid", "source.saas"),
        arguments("source.shop", "tables", "orders, refunds", "refunds"),
        arguments("source.saas", "tables", "place", "place"),
        arguments("lake", "path", "file:///proc/lake", "lake"),
        arguments("lake", "sql.path", "SQL", "orders.sql"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  @Timeout(60)
  void isRefused(String group, String key, String value, String named) throws Exception {
    Map<String, Map<String, String>> groups = groups();
    groups.getOrDefault(group, Map.of()).put(key, value.equals("SQL") ? wrongSql() : value);

    CommandResult result = CommandResult.of("run", "--properties", write(groups).toString());

    assertThat(result.status()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains("error", named).doesNotContain("\tat ");
    assertThat(result.err().lines()).hasSizeLessThan(20);
    assertThat(result.err()).doesNotContain("wrong");
    assertNothingWasCreated();
  }

  private void assertNothingWasCreated() throws SQLException {
    assertThat(folder.resolve("lake")).doesNotExist();
    assertThat(count("SELECT count(*) FROM pg_replication_slots")).isZero();
    assertThat(count("SELECT count(*) FROM pg_publication")).isZero();
  }

  private String wrongSql() throws IOException {
    Path sql = Files.createDirectories(folder.resolve("sql/shop"));
    Files.writeString(sql.resolve("orders.sql"), "SELECT id, prise FROM orders");
    return folder.resolve("sql").toUri().toString();
  }

  private Path write(Map<String, Map<String, String>> groups) throws IOException {
    List<Map<String, Object>> json = new ArrayList<>();
    groups.forEach(
        (group, properties) ->
            json.add(Map.of("PropertyGroupId", group, "PropertyMap", properties)));
    Path file = folder.resolve("properties.json");
    new JsonMapper().writeValue(file.toFile(), json);
    return file;
  }

  private Map<String, Map<String, String>> groups() {
    Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    groups.put(
        "lake", new LinkedHashMap<>(Map.of("path", folder.resolve("lake").toUri().toString())));
    groups.put("source.shop", source("mysql", mariadb.port(), "shop", "orders"));
    groups.put("source.saas", source("postgres", postgres.port(), "saas", "venue"));
    return groups;
  }

  private static Map<String, String> source(
      String engine, int port, String database, String tables) {
    return new LinkedHashMap<>(
        Map.of(
            "engine",
            engine,
            "hostname",
            "127.0.0.1",
            "port",
            String.valueOf(port),
            "database",
            database,
            "tables",
            tables,
            "username",
            "caudal",
            "password",
            "caudal"));
  }

  private static long count(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("saas"), postgres.application().user(), postgres.application().password());
  }
}
