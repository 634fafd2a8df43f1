package io.caudal.source.password;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * User and password of a secret, in the form that RDS's rotation keeps.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html">the
 *     JSON structure of database secrets</a>
 */
public final class SecretLogin {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(5);
  private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
  private static final int REGION = 3;

  private final String arn;
  private final String user;
  private final String password;

  private SecretLogin(String arn, String user, String password) {
    this.arn = arn;
    this.user = user;
    this.password = password;
  }

  /**
   * Asks Secrets Manager, in the secret's region and with the rights of this process.
   *
   * @throws UnreadableSecretException if there is no such login
   */
  public static SecretLogin read(String arn) {
    try (SecretsManagerClient client =
        SecretsManagerClient.builder()
            .region(Region.of(arn.split(":", -1)[REGION]))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                limits -> limits.apiCallAttemptTimeout(ATTEMPT_LIMIT).apiCallTimeout(CALL_LIMIT))
            .build()) {
      return of(
          arn, String.valueOf(client.getSecretValue(ask -> ask.secretId(arn)).secretString()));
    } catch (SdkException failure) {
      throw new UnreadableSecretException(
          arn,
          "must be a secret that the job may read",
          String.valueOf(failure.getMessage()),
          "Allow secretsmanager:GetSecretValue on it, and open a way to Secrets Manager");
    }
  }

  /** Of what does not parse nothing is told: it may be the password. */
  private static SecretLogin of(String arn, String text) {
    JsonNode secret;
    try {
      secret = JSON.readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw notALogin(arn);
    }
    if (!secret.path("username").isTextual() || !secret.path("password").isTextual()) {
      throw notALogin(arn);
    }
    return new SecretLogin(arn, secret.path("username").asText(), secret.path("password").asText());
  }

  private static UnreadableSecretException notALogin(String arn) {
    return new UnreadableSecretException(
        arn,
        "must hold JSON with the texts username and password",
        "something else",
        "For instance {\"username\": \"caudal\", \"password\": \"...\"}");
  }

  public String user() {
    return user;
  }

  public String password() {
    return password;
  }

  /**
   * The password, if it is that user's.
   *
   * @throws UnreadableSecretException if it is another's
   */
  String ofUser(String expected) {
    if (!user.equals(expected)) {
      throw new UnreadableSecretException(
          arn,
          "must be of the user that \"username\" names, " + expected,
          "username " + user,
          "Correct \"username\", or rotate the secret by the single-user strategy");
    }
    return password;
  }
}
