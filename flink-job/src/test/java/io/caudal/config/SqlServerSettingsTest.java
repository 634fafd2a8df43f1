package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source of engine {@code sqlserver}, which has no property of its own. */
class SqlServerSettingsTest {

  @Test
  void defaults() {
    SourceSettings source = groups().parse().source("crm");
    assertThat(source.engine()).isEqualTo(Engine.SQLSERVER);
    assertThat(source.port()).isEqualTo(1433);
    assertThat(source.tables()).hasToString("[dbo.*]");
    assertThat(source.sslMode()).isEqualTo(SslMode.PREFER);
    assertThat(source.startup()).isEqualTo(Startup.INITIAL);
  }

  @Test
  void fullMapping() {
    SourceSettings source =
        groups()
            .with("source.crm", "port", "14330")
            .with("source.crm", "tables", "users, Sales.*")
            .with("source.crm", "ssl-mode", "verify-full")
            .with("source.crm", "ssl-root-certificate", "/opt/rds.pem")
            .with("source.crm", "startup", "latest")
            .parse()
            .source("crm");
    assertThat(source.port()).isEqualTo(14330);
    assertThat(source.tables()).hasToString("[dbo.users, Sales.*]");
    assertThat(source.sslMode()).isEqualTo(SslMode.VERIFY_FULL);
    assertThat(source.sslRootCertificate()).contains("/opt/rds.pem");
    assertThat(source.startup()).isEqualTo(Startup.LATEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "server-id | 5400 | is a setting for engine mysql (found: a source of engine sqlserver)."
            + " Remove it",
        "slot | caudal | is a setting for engine postgres (found: a source of engine sqlserver)."
            + " Remove it",
        "startup | position | must be initial or latest for engine sqlserver (found: position). For"
            + " instance \"startup\": \"latest\"",
        "encrypt | true | is not a setting of source.<name>. There are engine, hostname, port,"
            + " database, tables, username, password, secret, ssl-mode, ssl-root-certificate, startup,"
            + " history, chunk-size, fetch-size, connect-timeout, poll-interval, stall-timeout",
      })
  void rejects(String key, String value, String message) {
    assertThat(groups().with("source.crm", key, value).problems())
        .containsExactly("source.crm / " + key + ": " + message);
  }

  private static Groups groups() {
    return Groups.least().withSource("crm", "sqlserver", "crm");
  }
}
