package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InitialisationTemplateTest {

  private final Template template = Template.named("initialisation");
  private final Resource function = template.resource("Function");

  @Test
  void runsAClassOfTheJobsJar() throws ReflectiveOperationException {
    String handler = String.valueOf(function.at("Handler"));
    Class<?> type = Class.forName(handler.split("::", -1)[0]);

    assertThat(type.getConstructor()).isNotNull();
    assertThat(type.getMethod(handler.split("::", -1)[1], Map.class)).isNotNull();
  }

  @Test
  void isNamedAsTheSecretsNameIt() {
    assertThat(function.at("FunctionName")).isEqualTo(Map.of("Fn::Sub", "${Name}-initialise"));
    assertThat(Template.named("secrets").text()).contains(":function:${Name}-initialise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MySql", "Postgres", "SqlServer"})
  void mayReadTheSecretsOfItsDatabasesAlone(String engine) {
    assertThat(template.resource(engine + "Policy").at("PolicyDocument.Statement"))
        .isEqualTo(
            List.of(
                Map.of(
                    "Effect",
                    "Allow",
                    "Action",
                    "secretsmanager:GetSecretValue",
                    "Resource",
                    List.of(
                        Map.of("Ref", engine + "MasterSecretArn"),
                        Map.of("Ref", engine + "SecretArn")))));
    assertThat(String.valueOf(template.resource("Role").at("Policies")))
        .doesNotContain("secretsmanager");
  }

  @Test
  void runsWhereItReachesTheDatabases() {
    assertThat(function.at("VpcConfig.SecurityGroupIds"))
        .isEqualTo(List.of(Map.of("Ref", "RotationSecurityGroupId")));
  }

  @Test
  void encryptsItsConnections() {
    assertThat(function.at("Environment.Variables.MYSQL_TLS")).isEqualTo("require");
    assertThat(function.at("Environment.Variables.POSTGRES_TLS")).isEqualTo("require");
    assertThat(function.at("Environment.Variables.SQLSERVER_TLS")).isEqualTo("require");
  }
}
