package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApplicationTemplateTest {

  private static final String FLINK = "ApplicationConfiguration.FlinkApplicationConfiguration.";
  private static final String SECRET =
      "arn:aws:secretsmanager:eu-central-1:123456789012:secret:caudal-AbCdEf";

  /** What a deployment always gives. */
  private static final Map<String, String> GIVEN =
      Map.of("LakeBucket", "bucket", "Database", "lake", "Workgroup", "caudal");

  private final Template template = Template.named("application");
  private final Resource application = template.resource("Application");

  @Test
  void givesTheJobPropertiesThatItsSettingsTake() {
    Settings settings =
        settings(
            Map.of(
                "MySqlHost",
                "mysql.example.com",
                "MySqlSecretArn",
                SECRET,
                "PostgresHost",
                "postgres.example.com",
                "PostgresSecretArn",
                SECRET,
                "SqlServerHost",
                "sqlserver.example.com",
                "SqlServerSecretArn",
                SECRET,
                "PartitionBy",
                "dt,hour",
                "Zones",
                "refined, raw"));

    assertThat(settings.lake().path()).isEqualTo("s3://bucket/lake");
    assertThat(Stream.of("mysql", "postgres", "sqlserver").map(settings::source))
        .allSatisfy(
            source -> {
              assertThat(source.hostname()).isEqualTo(source.name() + ".example.com");
              assertThat(source.username()).isEqualTo("caudal");
              assertThat(source.secret()).contains(SECRET);
              assertThat(source.password()).isEmpty();
            })
        .extracting(SourceSettings::database)
        .containsExactly("shop", "crm", "erp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MySql", "Postgres", "SqlServer"})
  void leavesOutTheDatabasesThatAreNotThere(String engine) {
    assertThat(
            settings(Map.of(engine + "Host", "db.example.com", engine + "SecretArn", SECRET))
                .sources())
        .hasSize(1);
  }

  /** Whoever may look at the application sees its properties. */
  @Test
  void givesTheJobNoPassword() {
    assertThat(template.text()).doesNotContainIgnoringCase("password:");
    assertThat(template.text()).doesNotContain("{{resolve:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MySql", "Postgres", "SqlServer"})
  void letsTheJobReadTheSecretsOfItsDatabasesAlone(String engine) {
    Resource policy = template.resource(engine + "Policy");

    assertThat(policy.body()).containsEntry("Condition", engine);
    assertThat(policy.at("PolicyDocument.Statement"))
        .isEqualTo(
            List.of(
                Map.of(
                    "Effect", "Allow",
                    "Action", "secretsmanager:GetSecretValue",
                    "Resource", Map.of("Ref", engine + "SecretArn"))));
    assertThat(String.valueOf(template.resource("Role").at("Policies")))
        .doesNotContain("secretsmanager");
  }

  @Test
  void letsOnlyThisApplicationTakeItsRole() {
    assertThat(template.resource("Role").at("AssumeRolePolicyDocument.Statement.0.Principal"))
        .isEqualTo(Map.of("Service", "kinesisanalytics.amazonaws.com"));
    assertThat(template.resource("Role").at("AssumeRolePolicyDocument.Statement.0.Condition"))
        .isEqualTo(
            Map.of(
                "StringEquals",
                Map.of("aws:SourceAccount", Map.of("Ref", "AWS::AccountId")),
                "ArnEquals",
                Map.of(
                    "aws:SourceArn",
                    Map.of(
                        "Fn::Sub",
                        "arn:${AWS::Partition}:kinesisanalytics:${AWS::Region}:${AWS::AccountId}"
                            + ":application/${Name}"))));
  }

  /** Its name stands in the secrets' policies. */
  @Test
  void namesItsRoleAsTheSecretsDo() {
    assertThat(template.resource("Role").at("RoleName"))
        .isEqualTo(Map.of("Fn::Sub", "${Name}-application"));
    assertThat(Template.named("secrets").text()).contains(":role/${Name}-application");
  }

  @Test
  void keepsItsStateOverStopsAndBadUpdates() {
    assertThat(application.at("RuntimeEnvironment")).isEqualTo("FLINK-1_20");
    assertThat(
            application.at(
                "ApplicationConfiguration.ApplicationSnapshotConfiguration.SnapshotsEnabled"))
        .isEqualTo(true);
    assertThat(
            application.at(
                "ApplicationConfiguration.ApplicationSystemRollbackConfiguration.RollbackEnabled"))
        .isEqualTo(true);
  }

  @Test
  void setsWhatTheServiceWouldDecideItself() {
    assertThat(application.at(FLINK + "CheckpointConfiguration.ConfigurationType"))
        .isEqualTo("CUSTOM");
    assertThat(application.at(FLINK + "ParallelismConfiguration.ConfigurationType"))
        .isEqualTo("CUSTOM");
    assertThat(application.at(FLINK + "ParallelismConfiguration.AutoScalingEnabled"))
        .isEqualTo(false);
    assertThat(application.at(FLINK + "MonitoringConfiguration.ConfigurationType"))
        .isEqualTo("CUSTOM");
  }

  @Test
  void logsToAStreamThatIsThere() {
    assertThat(String.valueOf(template.resource("ApplicationLog").at("CloudWatchLoggingOption")))
        .contains("log-group:${LogGroup}:log-stream:${LogStream}");
    assertThat(template.resource("LogStream").at("LogGroupName"))
        .isEqualTo(Map.of("Ref", "LogGroup"));
  }

  private Settings settings(Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(GIVEN);
    all.putAll(parameters);
    Object groups =
        new Evaluation(template, all)
            .of(application.at("ApplicationConfiguration.EnvironmentProperties.PropertyGroups"));
    Map<String, Map<String, String>> properties = new HashMap<>();
    for (Object group : (List<?>) Objects.requireNonNull(groups)) {
      Map<String, String> texts = new HashMap<>();
      Template.map(Template.map(group).getOrDefault("PropertyMap", Map.of()))
          .forEach((key, value) -> texts.put(key, (String) value));
      properties.put(String.valueOf(Template.map(group).get("PropertyGroupId")), texts);
    }
    return Settings.parse(properties);
  }
}
