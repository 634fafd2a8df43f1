package io.caudal.local.docker;

import io.caudal.local.market.MarketServer;
import io.caudal.local.market.MySqlMarket;
import io.caudal.local.market.PostgresMarket;
import io.caudal.local.market.SqlServerMarket;
import io.caudal.local.server.Login;
import io.caudal.local.server.SqlServer;
import io.caudal.local.server.SqlServerAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The databases of the compose file, with its images and settings, but no volumes. */
final class Containers implements AutoCloseable {

  private static final Duration START_DEADLINE = Duration.ofMinutes(5);

  private final GenericContainer<?> mysql;
  private final GenericContainer<?> postgres;
  private final GenericContainer<?> sqlServer;

  private Containers(ComposeFile file) {
    this.mysql = container(file.service("mysql"), 3306);
    this.postgres = container(file.service("postgres"), 5432);
    this.sqlServer = container(file.service("sqlserver"), 1433);
  }

  /** Starts all of them, and waits until they let their administrators in. */
  static Containers start() {
    Containers containers = new Containers(ComposeFile.read());
    boolean started = false;
    try {
      Startables.deepStart(containers.mysql, containers.postgres, containers.sqlServer).join();
      containers.servers().forEach(Containers::awaitReady);
      started = true;
      return containers;
    } finally {
      if (!started) {
        containers.close();
      }
    }
  }

  /** Where they are. */
  List<MarketServer> servers() {
    return List.of(
        new MySqlMarket(
            mysql.getHost(),
            mysql.getFirstMappedPort(),
            login("root", mysql, "MYSQL_ROOT_PASSWORD")),
        new PostgresMarket(
            postgres.getHost(),
            postgres.getFirstMappedPort(),
            login("postgres", postgres, "POSTGRES_PASSWORD")),
        new SqlServerMarket(
            SqlServer.running(
                SqlServerAddress.of(
                    "jdbc:sqlserver://"
                        + sqlServer.getHost()
                        + ":"
                        + sqlServer.getFirstMappedPort()
                        + ";encrypt=false"),
                login("sa", sqlServer, "MSSQL_SA_PASSWORD"))));
  }

  /** What an image says it is, for a person to read. */
  List<String> images() {
    return List.of(
        mysql.getDockerImageName(), postgres.getDockerImageName(), sqlServer.getDockerImageName());
  }

  @Override
  public void close() {
    sqlServer.close();
    postgres.close();
    mysql.close();
  }

  private static void awaitReady(MarketServer server) {
    Awaitility.await(server.source())
        .atMost(START_DEADLINE)
        .ignoreExceptions()
        .until(() -> isReady(server));
  }

  private static boolean isReady(MarketServer server) throws SQLException {
    return !server.hasDatabase();
  }

  private static Login login(String user, GenericContainer<?> container, String variable) {
    return new Login(user, String.valueOf(container.getEnvMap().get(variable)));
  }

  private static GenericContainer<?> container(ComposeService service, int port) {
    return new GenericContainer<>(DockerImageName.parse(service.image()))
        .withEnv(service.environment())
        .withCommand(service.command().toArray(String[]::new))
        .withExposedPorts(port)
        .waitingFor(new NoWait());
  }
}
