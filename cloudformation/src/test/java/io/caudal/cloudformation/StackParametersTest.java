package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StackParametersTest {

  private static final List<Template> INFRASTRUCTURE =
      List.of(
          Template.named("network"),
          Template.named("databases"),
          Template.named("secrets"),
          Template.named("lake"));

  private static List<String> problems(Map<String, String> given) {
    return new StackParameters(INFRASTRUCTURE, given).problems();
  }

  @Test
  void needsNothingForTheInfrastructure() {
    assertThat(problems(Map.of())).isEmpty();
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(
            problems(
                Map.of(
                    "Cidr", "10.0.0.0/8",
                    "Deletion", "Keep",
                    "BackupDays", "0",
                    "RotationDays", "often",
                    "Egres", "nat")))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("BackupDays: must be at least 1, not \"0\". Days for which"),
            line -> assertThat(line).startsWith("Cidr: must be a block of addresses such as 10.20"),
            line ->
                assertThat(line)
                    .startsWith("Deletion: must be one of Snapshot, Delete, not \"Keep\"."),
            line -> assertThat(line).startsWith("Egres: is not a parameter. There are Name, Cidr,"),
            line -> assertThat(line).startsWith("RotationDays: must be a number, not \"often\"."));
  }

  @Test
  void takesNothingThatAnotherStackPutsOut() {
    assertThat(problems(Map.of("DatabaseSecurityGroupId", "sg-1")))
        .singleElement()
        .asString()
        .startsWith("DatabaseSecurityGroupId: is not a parameter.");
  }

  /** Each later stack takes by name what those before it put out. */
  @Test
  void needsNothingForTheApplicationButAnAddress() {
    Map<String, String> infrastructure = new HashMap<>(Map.of("JarKey", "caudal.jar"));
    INFRASTRUCTURE.forEach(
        template -> template.outputs().keySet().forEach(name -> infrastructure.put(name, "x")));
    List<Template> application = StackLayer.APPLICATION.stream().map(Template::named).toList();

    assertThat(new StackParameters(application, Map.of(), infrastructure).problems())
        .singleElement()
        .asString()
        .startsWith("Email: must be given.");
    assertThat(new StackParameters(application, Map.of(), infrastructure).problems(Set.of("Email")))
        .isEmpty();
  }

  @Test
  void needsNothingForGovernanceButARole() {
    Map<String, String> below = new HashMap<>();
    Stream.concat(INFRASTRUCTURE.stream(), StackLayer.APPLICATION.stream().map(Template::named))
        .forEach(template -> template.outputs().keySet().forEach(name -> below.put(name, "x")));

    assertThat(
            new StackParameters(List.of(Template.named("governance")), Map.of(), below).problems())
        .singleElement()
        .asString()
        .startsWith("AnalystRoleArn: must be given.");
  }

  @Test
  void asksForWhatHasNoDefault() {
    assertThat(
            new StackParameters(List.of(Template.named("monitoring")), Map.of("LogGroup", "logs"))
                .problems())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "ApplicationName: must be given. Name of the application on Managed"
                            + " Service for Apache Flink. Add ApplicationName=..."),
            line -> assertThat(line).startsWith("Email: must be given. Who is told of alarms."));
  }

  @Test
  void givesEachStackWhatItKnows() {
    StackParameters parameters =
        new StackParameters(INFRASTRUCTURE, Map.of("Name", "dev", "Deletion", "Delete"));

    assertThat(
            parameters.of(
                Template.named("databases"),
                Map.of("DatabaseSecurityGroupId", "sg-1", "VpcId", "vpc-1")))
        .isEqualTo(Map.of("Name", "dev", "Deletion", "Delete", "DatabaseSecurityGroupId", "sg-1"));
    assertThat(parameters.of(Template.named("lake"), Map.of("VpcId", "vpc-1")))
        .isEqualTo(Map.of("Name", "dev"));
  }
}
