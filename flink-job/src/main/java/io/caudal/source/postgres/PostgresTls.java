package io.caudal.source.postgres;

import io.caudal.config.SslMode;

/**
 * The names that PostgreSQL's driver gives to the ways of using TLS (<a
 * href="https://www.postgresql.org/docs/current/libpq-ssl.html">SSL Support</a>).
 */
final class PostgresTls {

  private PostgresTls() {}

  /** The driver's property {@code sslmode}. */
  static String sslMode(SslMode mode) {
    switch (mode) {
      case DISABLE:
        return "disable";
      case PREFER:
        return "prefer";
      case REQUIRE:
        return "require";
      case VERIFY_CA:
        return "verify-ca";
      default:
        return "verify-full";
    }
  }
}
