package io.caudal.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.S3Server;
import io.caudal.local.trino.ForbiddingAthena;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunIT {

  @TempDir private Path folder;

  @Test
  void runsTheUsersOwnJobAndGoesOnFromItsSavepoint() throws IOException {
    try (MariaDbServer mariadb = MariaDbServer.start(folder.resolve("mariadb"))) {
      mariadb.createDatabase("shop");
      mariadb.execute(
          "CREATE TABLE shop.orders (id INT PRIMARY KEY, price DECIMAL(8,2))",
          "INSERT INTO shop.orders VALUES (1, 9.90), (2, 19.90)");
      Path properties = properties(mariadb.port(), folder.resolve("lake").toUri().toString());

      CommandResult checked = CommandResult.of("check", "--properties", properties.toString());
      assertThat(checked.status()).as(checked.err()).isZero();
      assertThat(checked.out()).contains("The job can start", "orders");

      CommandResult first = run(properties);
      assertThat(first.status()).as(first.out() + first.err()).isZero();
      mariadb.execute("INSERT INTO shop.orders VALUES (3, 29.90)");
      CommandResult second = run(properties, "--restore", savepoint(first));
      assertThat(second.status()).as(second.out() + second.err()).isZero();

      CommandResult query =
          CommandResult.of(
              "sql",
              "--lake=" + folder.resolve("lake"),
              "SELECT string_agg(cdc_op || id, ',' ORDER BY id) FROM orders_current");
      assertThat(query.status()).as(query.err()).isZero();
      assertThat(query.out()).contains("r1,r2,c3");
    }
  }

  @Test
  void writesIntoABucket() throws IOException {
    try (MariaDbServer mariadb = MariaDbServer.start(folder.resolve("mariadb"));
        S3Server s3 = S3Server.start(folder.resolve("s3"))) {
      mariadb.createDatabase("shop");
      mariadb.execute(
          "CREATE TABLE shop.orders (id INT PRIMARY KEY)", "INSERT INTO shop.orders VALUES (1)");
      Path properties = properties(mariadb.port(), "s3://" + s3.bucket() + "/shop");
      List<String> endpoint =
          s3.flinkSettings().entrySet().stream()
              .map(setting -> "--flink=" + setting.getKey() + "=" + setting.getValue())
              .toList();

      List<String> check = new ArrayList<>(List.of("check", "--properties=" + properties));
      check.addAll(endpoint);
      CommandResult checked = CommandResult.of(check.toArray(String[]::new));
      assertThat(checked.status()).as(checked.err()).isZero();
      CommandResult result = run(properties, endpoint.toArray(String[]::new));
      assertThat(result.status()).as(result.out() + result.err()).isZero();

      CommandResult query =
          CommandResult.of(
              "sql", "--lake=" + s3.dataDirectory().resolve("shop"), "SELECT cdc_op FROM orders");
      assertThat(query.out()).as(query.err()).contains("(1 row)");
      tellsAthena(properties, endpoint);
    }
  }

  private void tellsAthena(Path properties, List<String> endpoint) throws IOException {
    List<String> ddl = new ArrayList<>(List.of("ddl", "--properties=" + properties));
    ddl.addAll(endpoint);
    CommandResult printed = CommandResult.of(ddl.toArray(String[]::new));
    assertThat(printed.status()).as(printed.err()).isZero();
    ddl.add("--out=" + folder.resolve("athena"));
    CommandResult written = CommandResult.of(ddl.toArray(String[]::new));
    assertThat(written.status()).as(written.err()).isZero();
    assertThat(printed.out())
        .contains(
            Files.readString(folder.resolve("athena/1-database-shop.sql")),
            Files.readString(folder.resolve("athena/2-table-orders.sql")),
            Files.readString(folder.resolve("athena/3-view-orders_current.sql")));
    ddl.add("--apply");
    try (ForbiddingAthena unused = new ForbiddingAthena()) {
      CommandResult refused = CommandResult.of(ddl.toArray(String[]::new));
      assertThat(refused.status()).as(refused.err()).isEqualTo(1);
      assertThat(refused.out())
          .contains("must be within reach", "is not authorized", "Athena lacks some of the 3")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void dropsATableWhenItsStateMayBeDropped() throws IOException {
    try (MariaDbServer mariadb = MariaDbServer.start(folder.resolve("mariadb"))) {
      mariadb.createDatabase("shop");
      mariadb.execute(
          "CREATE TABLE shop.orders (id INT PRIMARY KEY)",
          "CREATE TABLE shop.baskets (id INT PRIMARY KEY)",
          "INSERT INTO shop.orders VALUES (1)",
          "INSERT INTO shop.baskets VALUES (1)");
      Path properties = properties(mariadb.port(), folder.resolve("lake").toUri().toString());
      String savepoint = savepoint(run(properties));
      mariadb.execute("DROP TABLE shop.baskets", "INSERT INTO shop.orders VALUES (2)");

      CommandResult refused = run(properties, "--restore", savepoint);
      assertThat(refused.status()).as(refused.out()).isEqualTo(2);
      assertThat(refused.err())
          .startsWith("error  savepoint")
          .contains("table shop.baskets of source.shop");
      CommandResult missing = run(properties, "--restore", folder.resolve("none").toString());
      assertThat(missing.status()).as(missing.out()).isEqualTo(2);
      assertThat(missing.err())
          .startsWith("error  savepoint")
          .contains("Cannot find checkpoint or savepoint file/directory");
      CommandResult checked =
          CommandResult.of("check", "--properties=" + properties, "--restore=" + savepoint);
      assertThat(checked.status()).as(checked.out()).isEqualTo(2);
      assertThat(checked.err()).contains("table shop.baskets of source.shop");

      CommandResult restored =
          run(
              properties,
              "--restore",
              savepoint,
              "--flink=execution.state-recovery.ignore-unclaimed-state=true");
      assertThat(restored.status()).as(restored.out() + restored.err()).isZero();
      CommandResult query =
          CommandResult.of(
              "sql",
              "--lake=" + folder.resolve("lake"),
              "SELECT string_agg(cdc_op || id, ',' ORDER BY id) FROM orders");
      assertThat(query.out()).as(query.err()).contains("r1,c2");
    }
  }

  private CommandResult run(Path properties, String... more) {
    String[] arguments = new String[5 + more.length];
    arguments[0] = "run";
    arguments[1] = "--for=20s";
    arguments[2] = "--checkpoint-interval=1s";
    arguments[3] = "--properties=" + properties;
    arguments[4] = "--savepoint-to=" + folder.resolve("savepoints");
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandResult.of(arguments);
  }

  private static String savepoint(CommandResult result) {
    String line =
        result.out().lines().filter(each -> each.contains("--restore")).findFirst().orElseThrow();
    String savepoint = line.substring(line.indexOf("--restore ") + "--restore ".length());
    assertThat(Path.of(URI.create(savepoint)).resolve("_metadata")).exists();
    return savepoint;
  }

  private Path properties(int port, String lake) throws IOException {
    String json =
        """
        [
          {"PropertyGroupId": "lake", "PropertyMap": {"path": "%s"}},
          {"PropertyGroupId": "source.shop", "PropertyMap": {
            "engine": "mysql", "hostname": "127.0.0.1", "port": "%d", "database": "shop",
            "tables": "*", "username": "caudal", "password": "caudal"}}
        ]
        """
            .formatted(lake, port);
    return Files.writeString(folder.resolve("properties.json"), json);
  }
}
