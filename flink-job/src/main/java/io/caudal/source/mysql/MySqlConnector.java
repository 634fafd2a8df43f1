package io.caudal.source.mysql;

import io.caudal.change.ChangeRow;
import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.cdc.connectors.mysql.source.MySqlSource;
import org.jspecify.annotations.Nullable;

/**
 * Flink CDC's source, which trusts the authorities of a PEM file on whichever machine it runs: the
 * file is at the same path on all of them, but the key store that is made of it is not.
 */
final class MySqlConnector implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MySqlSource<ChangeRow> source;
  private final Properties jdbc;
  private final Properties debezium;
  private final @Nullable String authorities;

  /**
   * A connector that is built.
   *
   * @param jdbc the driver's properties that it was built with
   * @param debezium Debezium's properties that it was built with
   * @param authorities a PEM file, or null to trust those of Java
   */
  MySqlConnector(
      MySqlSource<ChangeRow> source,
      Properties jdbc,
      Properties debezium,
      @Nullable String authorities) {
    this.source = source;
    this.jdbc = jdbc;
    this.debezium = debezium;
    this.authorities = authorities;
  }

  /** The source for what needs no connection. */
  MySqlSource<ChangeRow> anywhere() {
    return source;
  }

  /**
   * The source for this process.
   *
   * @throws IllegalArgumentException if the file cannot be read as certificates
   */
  MySqlSource<ChangeRow> here() {
    if (authorities != null) {
      source
          .getConfigFactory()
          .jdbcProperties(with(jdbc, MySqlTrust.ofDriver(authorities)))
          .debeziumProperties(with(debezium, MySqlTrust.ofBinlogClient(authorities)));
    }
    return source;
  }

  private static Properties with(Properties given, Map<String, String> added) {
    Properties all = new Properties();
    all.putAll(given);
    all.putAll(added);
    return all;
  }
}
