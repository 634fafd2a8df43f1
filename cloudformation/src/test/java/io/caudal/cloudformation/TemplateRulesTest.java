package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template keeps. */
final class TemplateRulesTest {

  /** These cannot carry tags, or pass on those of what they belong to. */
  private static final Set<String> UNTAGGED =
      Set.of(
          "AWS::Budgets::Budget",
          "AWS::CloudWatch::Dashboard",
          "AWS::EC2::Route",
          "AWS::EC2::SecurityGroupEgress",
          "AWS::EC2::SecurityGroupIngress",
          "AWS::EC2::SubnetRouteTableAssociation",
          "AWS::EC2::VPCGatewayAttachment",
          "AWS::Glue::Database",
          "AWS::Grafana::Workspace",
          "AWS::IAM::InstanceProfile",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::RolePolicy",
          "AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption",
          "AWS::LakeFormation::PrincipalPermissions",
          "AWS::LakeFormation::Resource",
          "AWS::LakeFormation::Tag",
          "AWS::LakeFormation::TagAssociation",
          "AWS::Logs::LogStream",
          "AWS::Logs::MetricFilter",
          "AWS::S3::BucketPolicy",
          "AWS::Scheduler::Schedule",
          "AWS::SNS::TopicPolicy",
          "AWS::SecretsManager::ResourcePolicy",
          "AWS::SecretsManager::RotationSchedule",
          "AWS::SecretsManager::SecretTargetAttachment");

  /** Loses data when it is deleted. */
  private static final Pattern HOLDS_DATA =
      Pattern.compile(
          "AWS::(Athena::WorkGroup|Glue::Database|KinesisAnalyticsV2::Application|Logs::Log(Group|Stream)"
              + "|RDS::DBInstance|S3::Bucket|SecretsManager::Secret)");

  /** What EC2 takes in descriptions. */
  private static final Pattern EC2_TEXT =
      Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]*");

  static List<Template> templates() {
    return Template.all();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void describesItselfItsParametersAndItsOutputs(Template template) {
    assertThat(template.tree().get("Description")).asString().startsWith("Caudal");
    assertThat(template.parameters().values()).allSatisfy(TemplateRulesTest::isDescribed);
    assertThat(template.outputs().values()).isNotEmpty().allSatisfy(TemplateRulesTest::isDescribed);
  }

  private static void isDescribed(Object parameter) {
    assertThat(Template.map(parameter)).containsKey("Description");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void namesEverythingByTheOneParameter(Template template) {
    assertThat(template.parameters().get("Name"))
        .isEqualTo(Template.named("network").parameters().get("Name"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void tagsWhatCanBeTagged(Template template) {
    Map<String, Object> project = Map.of("Key", "Project", "Value", Map.of("Ref", "Name"));

    assertThat(template.resources(resource -> !UNTAGGED.contains(resource.type())))
        .allSatisfy(
            resource ->
                assertThat(resource.at("Tags"))
                    .as("tags of %s", resource)
                    .asInstanceOf(LIST)
                    .contains(project));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void saysWhatBecomesOfData(Template template) {
    assertThat(template.resources(resource -> HOLDS_DATA.matcher(resource.type()).matches()))
        .allSatisfy(
            resource ->
                assertThat(resource.body()).containsKeys("DeletionPolicy", "UpdateReplacePolicy"));
  }

  /** Stacks are given each other's outputs as parameters, so that each can be taken down alone. */
  @ParameterizedTest
  @MethodSource("templates")
  void exportsNothing(Template template) {
    assertThat(template.outputs().values())
        .allSatisfy(output -> assertThat(Template.map(output)).doesNotContainKey("Export"));
    assertThat(template.tree().toString()).doesNotContain("Fn::ImportValue");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void letsNobodyInFromTheInternet(Template template) {
    assertThat(template.resources(resource -> resource.type().endsWith("Ingress")))
        .allSatisfy(rule -> assertThat(rule.at("SourceSecurityGroupId")).isNotNull());
    assertThat(template.resources(resource -> resource.isOf("AWS::EC2::SecurityGroup")))
        .allSatisfy(
            group ->
                assertThat(String.valueOf(group.at("SecurityGroupIngress")))
                    .as("ingress of %s", group)
                    .doesNotContain("/0"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void describesSecurityGroupsInLettersThatEc2Takes(Template template) {
    assertThat(
            template.resources(resource -> resource.type().startsWith("AWS::EC2::SecurityGroup")))
        .allSatisfy(
            group -> {
              Object own = group.at("GroupDescription");
              assertThat(own == null ? group.at("Description") : own).asString().matches(EC2_TEXT);
              assertThat(String.valueOf(group.at("SecurityGroupEgress.0.Description")))
                  .matches(EC2_TEXT);
            });
  }

  /** Where a service knows no narrower one, a comment on the line says so. */
  @ParameterizedTest
  @MethodSource("templates")
  void allowsNothingOnAllResourcesWithoutAReason(Template template) throws IOException {
    assertThat(Files.readString(Path.of(template.name() + ".yaml")).lines())
        .noneMatch(line -> line.matches(" *(Resource|-):? \"\\*\" *"))
        .noneMatch(line -> line.matches(" *(- |Action: )\"?\\*\"?"));
  }
}
