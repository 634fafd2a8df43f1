package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NetworkTemplateTest {

  private static final Object DATABASES =
      Map.of("Fn::GetAtt", List.of("DatabaseSecurityGroup", "GroupId"));

  private final Template network = Template.named("network");

  @Test
  void letsOnlyNamedGroupsReachTheDatabases() {
    assertThat(network.resources(rule -> rule.isOf("AWS::EC2::SecurityGroupIngress")))
        .hasSize(9)
        .allSatisfy(
            rule -> {
              assertThat(rule.at("GroupId")).isEqualTo(DATABASES);
              assertThat(rule.at("ToPort")).isIn(3306, 5432, 1433).isEqualTo(rule.at("FromPort"));
              assertThat(String.valueOf(rule.at("SourceSecurityGroupId")))
                  .containsAnyOf("Application", "Rotation", "Bastion");
            });
  }

  @Test
  void hasBothHalvesOfEveryWayToADatabase() {
    assertThat(network.resources(rule -> rule.isOf("AWS::EC2::SecurityGroupIngress")))
        .extracting(rule -> way(rule.at("SourceSecurityGroupId"), rule.at("ToPort")))
        .containsExactlyInAnyOrderElementsOf(
            network.resources(rule -> rule.isOf("AWS::EC2::SecurityGroupEgress")).stream()
                .map(rule -> way(rule.at("GroupId"), rule.at("ToPort")))
                .toList());
  }

  private static List<Object> way(@Nullable Object from, @Nullable Object port) {
    return List.of(String.valueOf(from), String.valueOf(port));
  }

  @Test
  void givesNoMachineAPublicAddress() {
    assertThat(network.resources(resource -> resource.isOf("AWS::EC2::Subnet")))
        .hasSize(3)
        .allSatisfy(subnet -> assertThat(subnet.at("MapPublicIpOnLaunch")).isEqualTo(false));
  }

  @Test
  void reachesTheServicesThatTheJobCalls() {
    assertThat(network.resources(resource -> resource.isOf("AWS::EC2::VPCEndpoint")))
        .extracting(endpoint -> String.valueOf(endpoint.at("ServiceName")))
        .map(service -> service.replaceAll(".*\\.(\\w+)}", "$1"))
        .contains("s3", "secretsmanager", "sts", "monitoring", "athena");
  }

  @Test
  void hasNoBastionUnlessAskedFor() {
    assertThat(network.parameter("Bastion")).containsEntry("Default", "off");
    assertThat(network.resources(resource -> resource.name().contains("Bastion")))
        .hasSize(10)
        .allSatisfy(
            resource -> assertThat(resource.body()).containsEntry("Condition", "WithBastion"));
  }
}
