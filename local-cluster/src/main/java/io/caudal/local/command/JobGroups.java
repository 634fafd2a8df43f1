package io.caudal.local.command;

import io.caudal.local.market.SourceProperties;
import io.caudal.local.server.SqlServer;
import io.caudal.local.tickit.TickitTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The properties of the job that captures the marketplace, as a user would write them. */
final class JobGroups {

  /** The lake's folder in the bucket. */
  static final String LAKE = "tickit";

  private JobGroups() {}

  static Map<String, Map<String, String>> of(Servers servers, List<TickitTable> tables) {
    Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    groups.put("lake", Map.of("path", "s3://" + servers.s3().bucket() + "/" + LAKE));
    Map<String, List<TickitTable>> bySource =
        tables.stream().collect(Collectors.groupingBy(TickitTable::source));
    if (bySource.containsKey("mysql")) {
      groups.put(
          "source.mysql",
          SourceProperties.of(
              "mysql",
              servers.mysql().host(),
              servers.mysql().port(),
              Marketplace.MYSQL_DATABASE,
              servers.mysql().cdc(),
              bySource.get("mysql")));
    }
    if (bySource.containsKey("postgres")) {
      groups.put(
          "source.postgres",
          SourceProperties.of(
              "postgres",
              servers.postgres().host(),
              servers.postgres().port(),
              Marketplace.POSTGRES_DATABASE,
              servers.postgres().cdc(),
              bySource.get("postgres")));
    }
    if (bySource.containsKey("sqlserver")) {
      groups.put("source.sqlserver", sqlServer(servers.sqlServer(), bySource.get("sqlserver")));
    }
    return groups;
  }

  private static Map<String, String> sqlServer(SqlServer server, List<TickitTable> tables) {
    Map<String, String> source =
        SourceProperties.of(
            "sqlserver",
            server.host(),
            server.port(),
            Marketplace.SQLSERVER_DATABASE,
            server.cdc(),
            tables);
    if (server.simulator().isPresent()) {
      source.put("ssl-mode", "disable");
    }
    return source;
  }
}
