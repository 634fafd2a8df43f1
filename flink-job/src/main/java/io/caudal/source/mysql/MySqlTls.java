package io.caudal.source.mysql;

import io.caudal.config.SslMode;

/**
 * The names that MySQL's driver and Debezium's binlog client give to the ways of using TLS (<a
 * href="https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html">Connector/J</a>).
 */
final class MySqlTls {

  private MySqlTls() {}

  /** The driver's property {@code sslMode}. */
  static String sslMode(SslMode mode) {
    switch (mode) {
      case DISABLE:
        return "DISABLED";
      case PREFER:
        return "PREFERRED";
      case REQUIRE:
        return "REQUIRED";
      case VERIFY_CA:
        return "VERIFY_CA";
      default:
        return "VERIFY_IDENTITY";
    }
  }

  /** Debezium's property {@code database.ssl.mode}. */
  static String debeziumMode(SslMode mode) {
    switch (mode) {
      case DISABLE:
        return "disabled";
      case PREFER:
        return "preferred";
      case REQUIRE:
        return "required";
      case VERIFY_CA:
        return "verify_ca";
      default:
        return "verify_identity";
    }
  }
}
