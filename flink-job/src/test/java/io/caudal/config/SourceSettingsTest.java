package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSettingsTest {

  private static final String SECRET =
      "arn:aws:secretsmanager:eu-central-1:123456789012:secret:caudal-mysql-AbCdEf";

  @Test
  void defaults() {
    SourceSettings source = Groups.least().parse().source("mysql");
    assertThat(source.name()).isEqualTo("mysql");
    assertThat(source.engine()).isEqualTo(Engine.MYSQL);
    assertThat(source.hostname()).isEqualTo("mysql.example.com");
    assertThat(source.port()).isEqualTo(3306);
    assertThat(source.database()).isEqualTo("tickit");
    assertThat(source.tables()).hasToString("[tickit.*]");
    assertThat(source.username()).isEqualTo("caudal");
    assertThat(source.password().map(Secret::reveal)).contains("hunter2");
    assertThat(source.sslMode()).isEqualTo(SslMode.PREFER);
    assertThat(source.sslRootCertificate()).isEmpty();
    assertThat(source.startup()).isEqualTo(Startup.INITIAL);
    assertThat(source.history()).isEqualTo(1);
    assertThat(source.chunkSize()).isEqualTo(8096);
    assertThat(source.fetchSize()).isEqualTo(1024);
    assertThat(source.connectTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(source.pollInterval()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void fullMapping() {
    SourceSettings source =
        Groups.least()
            .with("source.postgres", "hostname", "10.0.0.7")
            .with("source.postgres", "port", "6432")
            .with("source.postgres", "tables", "venue, archive.*")
            .with("source.postgres", "password", " pass word ")
            .with("source.postgres", "ssl-mode", "verify-full")
            .with("source.postgres", "ssl-root-certificate", "/opt/rds.pem")
            .with("source.postgres", "startup", "latest")
            .with("source.postgres", "history", "3")
            .with("source.postgres", "chunk-size", "50000")
            .with("source.postgres", "fetch-size", "2000")
            .with("source.postgres", "connect-timeout", "5 s")
            .with("source.postgres", "poll-interval", "250 ms")
            .parse()
            .source("postgres");
    assertThat(source.engine()).isEqualTo(Engine.POSTGRES);
    assertThat(source.hostname()).isEqualTo("10.0.0.7");
    assertThat(source.port()).isEqualTo(6432);
    assertThat(source.tables()).hasToString("[public.venue, archive.*]");
    assertThat(source.password().map(Secret::reveal)).contains(" pass word ");
    assertThat(source.sslMode()).isEqualTo(SslMode.VERIFY_FULL);
    assertThat(source.sslRootCertificate()).contains("/opt/rds.pem");
    assertThat(source.startup()).isEqualTo(Startup.LATEST);
    assertThat(source.history()).isEqualTo(3);
    assertThat(source.chunkSize()).isEqualTo(50000);
    assertThat(source.fetchSize()).isEqualTo(2000);
    assertThat(source.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(source.pollInterval()).isEqualTo(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "engine | oracle | must be one of mysql, postgres, sqlserver (found: oracle). For instance \"engine\":"
            + " \"mysql\"",
        "hostname | jdbc:mysql://u:hunter2@db/x | must be a host name or an IPv4 address, without"
            + " scheme, port or path (found: jdbc:mysql://***@db/x). For instance \"hostname\":"
            + " \"db.example.com\"",
        "port | 33o6 | must be a whole number from 1 to 65535 (found: 33o6). For instance"
            + " \"port\": \"3306\"",
        "port | 65536 | must be a whole number from 1 to 65535 (found: 65536). For instance"
            + " \"port\": \"3306\"",
        "database | tickit?useSSL=no | must be the name of a database: up to 64 letters, digits,"
            + " _, - and $ (found: tickit?useSSL=no). For instance \"database\": \"tickit\"",
        "tables | sales,, | must be a comma-separated list of [schema.]table, each once, where *"
            + " stands for any characters (found: sales,,). For instance \"tables\": \"sales,"
            + " archive.*\"",
        "tables | a.b.c | must be a comma-separated list of [schema.]table, each once, where *"
            + " stands for any characters (found: a.b.c). For instance \"tables\": \"sales,"
            + " archive.*\"",
        "username | ~ ~ | must be the name of a database user (found: an empty text). For instance"
            + " \"username\": \"caudal\"",
        "password | ~~ | must not be empty. For instance \"password\": \"...\"",
        "ssl-mode | verify | must be one of disable, prefer, require, verify-ca, verify-full"
            + " (found: verify). For instance \"ssl-mode\": \"verify-full\"",
        "ssl-root-certificate | /opt/rds.pem | is used only when ssl-mode is verify-ca or"
            + " verify-full (found: ssl-mode prefer). Add \"ssl-mode\": \"verify-full\", or remove"
            + " it",
        "startup | earliest | must be one of initial, latest, position (found: earliest). For"
            + " instance \"startup\": \"latest\"",
        "history | 0 | must be a whole number from 1 to 999 (found: 0). For instance"
            + " \"history\": \"2\"",
        "chunk-size | 1 | must be a whole number from 2 to 100000000 (found: 1). For instance"
            + " \"chunk-size\": \"50000\"",
        "fetch-size | many | must be a whole number from 2 to 1000000 (found: many). For instance"
            + " \"fetch-size\": \"5000\"",
        "connect-timeout | 30 | must be a time from 1 s to 10 min (found: 30). For instance"
            + " \"connect-timeout\": \"10 s\"",
        "poll-interval | 1 m0nth | must be a time from 1 ms to 10 s (found: 1 m0nth). For instance"
            + " \"poll-interval\": \"100 ms\"",
        "host-name | x | is not a setting of source.<name>. Did you mean \"hostname\"?",
        "user | x | is not a setting of source.<name>. Did you mean \"username\"?",
        "pasword | hunter2 | is not a setting of source.<name>. Did you mean \"password\"?",
        "serverId | 1 | is not a setting of source.<name>. Did you mean \"server-id\"?",
        "zones | raw | is not a setting of source.<name>. It belongs in a group lake",
      })
  void rejects(String key, String value, String message) {
    assertThat(Groups.least().with("source.mysql", key, value).problems())
        .containsExactly("source.mysql / " + key + ": " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"engine", "hostname", "database", "username"})
  void rejectsMissing(String key) {
    assertThat(Groups.least().without("source.mysql", key).problems())
        .singleElement()
        .asString()
        .startsWith("source.mysql / " + key + ": must be set. For instance \"" + key + "\": ");
  }

  @Test
  void secretInPlaceOfPassword() {
    SourceSettings source =
        Groups.least()
            .without("source.mysql", "password")
            .with("source.mysql", "secret", SECRET)
            .parse()
            .source("mysql");
    assertThat(source.password()).isEmpty();
    assertThat(source.secret()).contains(SECRET);
  }

  @Test
  void rejectsPasswordBesideSecret() {
    assertThat(Groups.least().with("source.mysql", "secret", SECRET).problems())
        .containsExactly(
            "source.mysql / password: must be set, or secret in its place (found: both). Remove"
                + " one of them");
  }

  @Test
  void rejectsNeitherPasswordNorSecret() {
    assertThat(Groups.least().without("source.mysql", "password").problems())
        .containsExactly(
            "source.mysql / password: must be set, or secret in its place. For instance"
                + " \"secret\": \""
                + SECRET
                + "\"");
  }

  @Test
  void rejectsSecretThatIsNoArn() {
    assertThat(
            Groups.least()
                .without("source.mysql", "password")
                .with("source.mysql", "secret", "caudal-mysql")
                .problems())
        .containsExactly(
            "source.mysql / secret: must be the ARN of a secret in Secrets Manager (found:"
                + " caudal-mysql). For instance \"secret\": \""
                + SECRET
                + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MySQL", "1st", "a_b", "a.b", "", "a2345678901234567890123456789-x"})
  void rejectsNameOfSource(String name) {
    assertThat(Groups.least().withSource(name, "mysql", "tickit").problems())
        .containsExactly(
            "source."
                + name
                + ": a source's name must be up to 30 lower-case letters, digits and hyphens, a"
                + " letter first (found: "
                + (name.isEmpty() ? "an empty text" : name)
                + "). For instance source.mysql");
  }

  @Test
  void refusesTheSettingsOfAnotherEngine() {
    SourceSettings source = Groups.least().parse().source("mysql");
    assertThatThrownBy(source::postgres)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("source.mysql is of engine mysql, not postgres");
  }

  @Test
  void knowsWhatItCaptures() {
    SourceSettings source =
        Groups.least().with("source.mysql", "tables", "sales, ar*.l*").parse().source("mysql");
    assertThat(source.captures("tickit", "sales")).isTrue();
    assertThat(source.captures("archive", "listing")).isTrue();
    assertThat(source.captures("archive", "sales")).isFalse();
    assertThat(source.captures("tickit", "sales2")).isFalse();
  }
}
