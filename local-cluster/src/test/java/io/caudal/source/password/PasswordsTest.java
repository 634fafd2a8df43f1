package io.caudal.source.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import io.caudal.local.aws.SecretsManagerDouble;
import io.caudal.source.ChangeSources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.types.logical.BigIntType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks AWS's own client, which asks a double of Secrets Manager. */
final class PasswordsTest {

  private static final TableSchema GOODS =
      TableSchema.of(
          TableId.of("shop", "shop", "goods"),
          "goods",
          List.of(Column.of("id", new BigIntType(false), "bigint")),
          List.of("id"));

  private static SecretsManagerDouble secrets;

  @BeforeAll
  static void start() {
    secrets = SecretsManagerDouble.start();
  }

  @AfterAll
  static void stop() {
    secrets.close();
  }

  private static SourceSettings source(String engine, String secret) {
    return Settings.parse(
            Map.of(
                "lake",
                Map.of("path", "s3://bucket/lake"),
                "source.shop",
                Map.of(
                    "engine", engine,
                    "hostname", "127.0.0.1",
                    "database", "shop",
                    "username", "caudal",
                    "secret", SecretsManagerDouble.arn(secret))))
        .source("shop");
  }

  @Test
  void isAskedForAgainAfterAWhile() {
    secrets.keep("again", "caudal", "first\"1");
    SourceSettings source = source("mysql", "again");
    int before = secrets.asked();

    assertThat(Passwords.of(source)).isEqualTo("first\"1");
    assertThat(Passwords.ofSecret(SecretsManagerDouble.arn("again"))).isEqualTo("first\"1");
    assertThat(secrets.asked()).isEqualTo(before + 1);

    secrets.keep("again", "caudal", "second");
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Passwords.of(source).equals("second"));
  }

  @Test
  void isTakenOutOfAText() {
    secrets.keep("hide", "caudal", "Geheim#1");
    assertThat(Passwords.hide(source("mysql", "hide"), "login Geheim#1 failed"))
        .isEqualTo("login *** failed");
    assertThat(Passwords.hide(source("mysql", "none"), "login failed")).isEqualTo("login failed");
  }

  @Test
  void isAProblemIfThereIsNoSecret() {
    assertThatThrownBy(() -> Passwords.of(source("mysql", "missing")))
        .isInstanceOfSatisfying(
            UnreadableSecretException.class,
            failure ->
                assertThat(failure.of("shop").toString())
                    .startsWith(
                        "source.shop / secret: must be a secret that the job may read (found: "
                            + SecretsManagerDouble.arn("missing")
                            + ": Secrets Manager can't find the specified secret.")
                    .endsWith(
                        "Allow secretsmanager:GetSecretValue on it, and open a way to Secrets"
                            + " Manager"));
  }

  @Test
  void isAProblemIfItIsOfAnotherUser() {
    secrets.keep("other", "caudal_clone", "Geheim#1");
    assertThatThrownBy(() -> Passwords.of(source("mysql", "other")))
        .hasMessageContaining("must be of the user that \"username\" names, caudal")
        .hasMessageContaining("username caudal_clone")
        .hasMessageNotContaining("Geheim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Geheim#1", "{\"password\": \"Geheim#1\"}", "{\"username\": 1, Geheim#1", "null"})
  void isAProblemIfItIsNoLogin(String text) {
    secrets.keep("text", text);
    assertThatThrownBy(() -> Passwords.of(source("mysql", "text")))
        .hasMessageContaining("must hold JSON with the texts username and password")
        .hasMessageNotContaining("Geheim")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgres", "sqlserver"})
  void isNotInTheJobsGraph(String engine) throws IOException {
    secrets.keep("graph", "caudal", "Geheim#1");
    SourceSettings source = source(engine, "graph");
    assertThat(Passwords.of(source)).isEqualTo("Geheim#1");

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(ChangeSources.open(source, List.of(GOODS)));
    }

    assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
        .contains("secret:graph-AbCdEf")
        .doesNotContain("Geheim");
  }
}
