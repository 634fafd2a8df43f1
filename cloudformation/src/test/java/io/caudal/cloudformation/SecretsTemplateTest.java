package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTemplateTest {

  private static final String APPLICATION =
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Name}-application";
  private static final String FUNCTION =
      "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${Name}-";

  private final Template secrets = Template.named("secrets");

  @ParameterizedTest
  @ValueSource(strings = {"MySql", "Postgres", "SqlServer"})
  void letsTheServiceMakeThePassword(String engine) {
    Resource secret = secrets.resource(engine + "Secret");

    assertThat(secret.properties()).doesNotContainKey("SecretString");
    assertThat(secret.at("GenerateSecretString.GenerateStringKey")).isEqualTo("password");
    assertThat(secret.at("GenerateSecretString.SecretStringTemplate"))
        .isEqualTo(Map.of("Fn::Sub", "{\"username\": \"${DatabaseUser}\"}"));
  }

  @ParameterizedTest
  @CsvSource({"MySql, mysql", "Postgres, postgres", "SqlServer, sqlserver"})
  void letsOnlyTheApplicationAndWhatMakesThePasswordReadIt(String engine, String function) {
    assertThat(secrets.resource(engine + "SecretPolicy").at("ResourcePolicy.Statement"))
        .isEqualTo(
            List.of(
                Map.of(
                    "Sid", "DenyReadingToOthers",
                    "Effect", "Deny",
                    "Principal", "*",
                    "Action", "secretsmanager:GetSecretValue",
                    "Resource", "*",
                    "Condition",
                        Map.of(
                            "ArnNotEquals",
                            Map.of(
                                "aws:PrincipalArn", Map.of("Fn::Sub", APPLICATION),
                                "lambda:SourceFunctionArn",
                                    List.of(
                                        Map.of("Fn::Sub", FUNCTION + "rotate-" + function),
                                        Map.of("Fn::Sub", FUNCTION + "initialise")))))));
  }

  @ParameterizedTest
  @CsvSource({
    "MySql, mysql, MySQLSingleUser",
    "Postgres, postgres, PostgreSQLSingleUser",
    "SqlServer, sqlserver, SQLServerSingleUser"
  })
  void rotatesOnASchedule(String engine, String function, String type) {
    Resource rotation = secrets.resource(engine + "Rotation");

    assertThat(rotation.body()).containsEntry("DependsOn", engine + "SecretAttachment");
    assertThat(rotation.at("RotationRules.ScheduleExpression"))
        .isEqualTo(Map.of("Fn::Sub", "rate(${RotationDays} days)"));
    assertThat(rotation.at("HostedRotationLambda.RotationType")).isEqualTo(type);
    assertThat(rotation.at("HostedRotationLambda.RotationLambdaName"))
        .isEqualTo(Map.of("Fn::Sub", "${Name}-rotate-" + function));
    // Strings there, joined by commas, unlike anywhere else.
    assertThat(rotation.at("HostedRotationLambda.VpcSubnetIds"))
        .isEqualTo(Map.of("Ref", "PrivateSubnetIds"));
    assertThat(secrets.parameter("PrivateSubnetIds")).containsEntry("Type", "String");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MySql", "Postgres", "SqlServer"})
  void doesNotRotateBeforeTheUserExists(String engine) {
    assertThat(secrets.resource(engine + "Rotation").at("RotateImmediatelyOnUpdate"))
        .isEqualTo(false);
  }

  /** Both make passwords: what one engine cannot take must be left out by either. */
  @ParameterizedTest
  @ValueSource(strings = {"MySql", "Postgres", "SqlServer"})
  void leavesOutTheSameCharactersAtFirstAndLater(String engine) {
    assertThat(secrets.resource(engine + "Rotation").at("HostedRotationLambda.ExcludeCharacters"))
        .isEqualTo(secrets.resource(engine + "Secret").at("GenerateSecretString.ExcludeCharacters"))
        .asString()
        .contains("'", "\"", "\\", ";", "{", "}", "&", "?", "@", "/");
  }
}
