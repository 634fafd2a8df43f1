package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrafanaTemplateTest {

  private final Template grafana = Template.named("grafana");

  @ParameterizedTest
  @ValueSource(strings = {"WorkspaceRole", "Workspace"})
  void isOffUnlessAskedFor(String resource) {
    assertThat(grafana.parameter("Grafana")).containsEntry("Default", "off");
    assertThat(grafana.resource(resource).body()).containsEntry("Condition", "Managed");
  }

  @Test
  void writesNothingButResults() {
    assertThat((List<?>) grafana.resource("ReaderPolicy").at("PolicyDocument.Statement"))
        .filteredOn(statement -> statement.toString().contains("Put"))
        .singleElement()
        .asString()
        .endsWith("Resource={Fn::Sub=arn:${AWS::Partition}:s3:::${ResultsBucket}/*}}");
    assertThat(grafana.resource("ReaderPolicy").at("PolicyDocument"))
        .asString()
        .doesNotContain("Delete", "Create", "Update");
  }

  @Test
  void asksWithTheRoleOfItsOwn() {
    assertThat(grafana.resource("Workspace").at("PermissionType")).isEqualTo("CUSTOMER_MANAGED");
    assertThat(grafana.resource("WorkspaceRole").at("ManagedPolicyArns"))
        .isEqualTo(List.of(Map.of("Ref", "ReaderPolicy")));
  }
}
