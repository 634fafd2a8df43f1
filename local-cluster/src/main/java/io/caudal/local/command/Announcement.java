package io.caudal.local.command;

import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.server.BinlogServer;
import io.caudal.local.server.Login;
import io.caudal.local.server.PostgresServer;
import io.caudal.local.server.S3Server;
import io.caudal.local.server.SqlServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What there is to play with. */
final class Announcement {

  private Announcement() {}

  static List<String> lines(FlinkCluster cluster, Servers servers, Path ddl, Path log) {
    BinlogServer mysql = servers.mysql();
    PostgresServer postgres = servers.postgres();
    S3Server s3 = servers.s3();
    return List.of(
        "",
        "  Flink       " + cluster.webUrl(),
        "  S3          " + s3.endpoint() + "   " + keys(s3),
        "              bucket " + s3.bucket() + ", as files in " + s3.dataDirectory(),
        String.format(Locale.ROOT, "  %-12s", mysql.product())
            + mysql.jdbcUrl(Marketplace.MYSQL_DATABASE)
            + "   "
            + as(mysql.admin()),
        "  PostgreSQL  "
            + postgres.jdbcUrl(Marketplace.POSTGRES_DATABASE)
            + "   "
            + as(postgres.application()),
        "  SQL Server  "
            + servers.sqlServer().jdbcUrl(Marketplace.SQLSERVER_DATABASE)
            + "   "
            + sqlServer(servers.sqlServer()),
        "  Athena      its tables and views in " + ddl,
        "  Log         " + log);
  }

  /** The password only of the simulator, which has no secret. */
  private static String sqlServer(SqlServer server) {
    return server.simulator().isPresent()
        ? as(server.admin()) + " (simulator)"
        : "user " + server.admin().user();
  }

  private static String keys(S3Server s3) {
    return "access key " + s3.accessKey() + ", secret key " + s3.secretKey();
  }

  private static String as(Login login) {
    return "user " + login.user() + ", password " + login.password();
  }
}
