package io.caudal.source.postgres;

import io.debezium.config.Configuration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.postgres.source.PostgresConnectionPoolFactory;

/**
 * Opens the connector's pooled connections with the driver's properties that its others have, TLS
 * among them, which by itself it leaves out.
 */
final class PostgresPools extends PostgresConnectionPoolFactory {

  private static final List<String> PROPERTIES =
      List.of(
          "socketFactory",
          "socketFactoryArg",
          "sslmode",
          "sslrootcert",
          "tcpKeepAlive",
          RotatingPassword.PLUGIN,
          RotatingPassword.SECRET);

  @Override
  public String getJdbcUrl(JdbcSourceConfig config) {
    Configuration driver = config.getDbzConfiguration().subset("database.", true);
    String host = config.getHostname();
    return "jdbc:postgresql://"
        + (host.indexOf(':') < 0 ? host : "[" + host + "]")
        + ":"
        + config.getPort()
        + "/"
        + encoded(config.getDatabaseList().get(0))
        + PROPERTIES.stream()
            .filter(driver::hasKey)
            .map(name -> name + "=" + encoded(driver.getString(name)))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
