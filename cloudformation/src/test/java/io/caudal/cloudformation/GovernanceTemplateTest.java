package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GovernanceTemplateTest {

  private static final Map<String, String> TAG = Map.of("Fn::Sub", "${Name}-analysts-see");

  private final Template governance = Template.named("governance");

  @Test
  void hidesWhateverIsNotNamed() {
    assertThat(governance.resource("NothingByDefault").at("LFTags.0.TagValues"))
        .isEqualTo(List.of("no"));
    assertThat(governance.resource("NothingByDefault").at("Resource.Database.Name"))
        .isEqualTo(Map.of("Ref", "Database"));
    assertThat(governance.parameter("AnalystTables")).containsEntry("Default", "");
  }

  @Test
  void letsAnalystsReadWhatIsTaggedForThem() {
    Resource reading = governance.resource("AnalystsMayRead");

    assertThat(reading.at("Resource.LFTagPolicy.Expression"))
        .isEqualTo(List.of(Map.of("TagKey", TAG, "TagValues", List.of("yes"))));
    assertThat(reading.at("Permissions")).isEqualTo(List.of("DESCRIBE", "SELECT"));
    assertThat(governance.resources(resource -> resource.type().endsWith("PrincipalPermissions")))
        .hasSize(4)
        .allSatisfy(
            grant -> assertThat(grant.at("PermissionsWithGrantOption")).isEqualTo(List.of()));
  }

  @Test
  void hidesTheNamedColumnsOfNamedTables() {
    assertThat(governance.resource("Table&{Table}").at("LFTags.0.TagValues"))
        .isEqualTo(List.of("yes"));
    assertThat(governance.resource("Column&{Column}").at("LFTags.0.TagValues"))
        .isEqualTo(List.of("no"));
  }

  @Test
  void readsTheLakeAndNothingElse() {
    assertThat(governance.resource("ReaderRole").at("Policies.0.PolicyDocument.Statement"))
        .asString()
        .doesNotContain("Put", "Delete")
        .contains("s3:::${LakeBucket}");
  }

  /** Tables would be open to all whom IAM lets see the catalogue, whatever is granted here. */
  @Test
  void takesAwayWhatIamGivesToEverybody() {
    assertThat(
            Template.named("lake")
                .resource("GlueDatabase")
                .at("DatabaseInput.CreateTableDefaultPermissions"))
        .isEqualTo(Map.of("Fn::If", List.of("Governed", List.of(), Map.of("Ref", "AWS::NoValue"))));
  }
}
