package io.caudal.local.command;

import io.caudal.local.dashboard.Screen;
import io.caudal.local.market.MySqlMarket;
import io.caudal.local.market.PostgresMarket;
import io.caudal.local.market.SqlServerMarket;
import io.caudal.local.server.Folders;
import io.caudal.local.text.Numbers;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitDatabases;
import io.caudal.local.tickit.TickitLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The marketplace's databases on servers of this machine. */
final class Marketplace {

  static final String MYSQL_DATABASE = MySqlMarket.DATABASE;
  static final String POSTGRES_DATABASE = PostgresMarket.DATABASE;
  static final String SQLSERVER_DATABASE = SqlServerMarket.DATABASE;

  private static final String FILLED = "filled";
  private static final List<String> PARTS =
      List.of(
          MySqlOptions.MARIADB,
          MySqlOptions.MYSQL,
          "postgres",
          "sqlserver",
          "s3",
          "flink",
          "journal");

  private Marketplace() {}

  /** Whether an earlier run has filled the databases of this folder. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILLED));
  }

  /** The scale that the databases of this folder were filled with. */
  static double scale(Path folder) throws IOException {
    return Double.parseDouble(Files.readString(folder.resolve(FILLED)));
  }

  /** Deletes what a run left behind that ended before the databases were filled. */
  static void clear(Path folder) throws IOException {
    for (String part : PARTS) {
      Folders.delete(folder.resolve(part));
    }
  }

  static TickitDatabases of(Servers servers) {
    return TickitDatabases.of(
        servers.mysql().database(MYSQL_DATABASE),
        servers.postgres().database(POSTGRES_DATABASE),
        servers.sqlServer().database(SQLSERVER_DATABASE));
  }

  /** Creates the databases and fills them. */
  static void fill(Path folder, Servers servers, double scale, Screen screen) throws Exception {
    servers.mysql().createDatabase(MYSQL_DATABASE);
    servers.postgres().createDatabase(POSTGRES_DATABASE);
    servers.sqlServer().createDatabase(SQLSERVER_DATABASE);
    long rows =
        TickitLoader.load(of(servers), TickitData.scaled(scale), (table, done, all) -> {})
            .values()
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    screen.say("Filled the databases with " + Numbers.grouped(rows) + " rows");
    Files.writeString(folder.resolve(FILLED), String.valueOf(scale));
  }
}
