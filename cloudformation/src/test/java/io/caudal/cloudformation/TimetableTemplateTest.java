package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimetableTemplateTest {

  private final Template timetable = Template.named("timetable");

  /** A database that goes first would make the application fail in place of taking its snapshot. */
  @Test
  void stopsTheDatabasesOnceTheApplicationIsStopped() {
    Resource stop = timetable.resource("StopMachine");

    assertThat(stop.at("Definition.StartAt")).isEqualTo("LookAtApplication");
    assertThat(stop.at("Definition.States.WhatIsTheApplication.Choices"))
        .isEqualTo(
            List.of(
                Map.of("Variable", "$.status", "StringEquals", "READY", "Next", "NameDatabases"),
                Map.of(
                    "Variable", "$.status", "StringEquals", "RUNNING", "Next", "StopApplication")));
    assertThat(stop.at("Definition.States.StopApplication.Parameters"))
        .isEqualTo(Map.of("ApplicationName", "${Application}", "Force", false));
    assertThat(leadingTo(stop, "NameDatabases")).containsExactly("WhatIsTheApplication");
  }

  @Test
  void startsTheApplicationOnceAllDatabasesAreAvailable() {
    Resource start = timetable.resource("StartMachine");

    assertThat(start.at("Definition.StartAt")).isEqualTo("NameDatabases");
    assertThat(start.at("Definition.States.EachDatabase.Next")).isEqualTo("LookAtApplication");
    assertThat(leadingTo(start, "LookAtApplication"))
        .containsExactlyInAnyOrder("EachDatabase", "WaitForApplication");
    assertThat(
            start.at(
                "Definition.States.EachDatabase.ItemProcessor.States.WhatIsTheDatabase.Choices.0"))
        .isEqualTo(
            Map.of(
                "Variable", "$.status",
                "StringEquals", "available",
                "Next", "DatabaseIsAvailable"));
  }

  @Test
  void goesOnFromTheLatestSnapshot() {
    assertThat(
            timetable
                .resource("StartMachine")
                .at("Definition.States.StartApplication.Parameters.RunConfiguration"))
        .isEqualTo(
            Map.of(
                "ApplicationRestoreConfiguration",
                Map.of("ApplicationRestoreType", "RESTORE_FROM_LATEST_SNAPSHOT")));
  }

  @Test
  void isOffUnlessAskedFor() {
    assertThat(timetable.parameter("Timetable")).containsEntry("Default", "off");
    assertThat(timetable.resource("StopSchedule").at("State"))
        .isEqualTo(Map.of("Fn::If", List.of("Kept", "ENABLED", "DISABLED")));
    assertThat(timetable.resource("StartSchedule").at("State"))
        .isEqualTo(Map.of("Fn::If", List.of("StartedAgain", "ENABLED", "DISABLED")));
  }

  @Test
  void deletesNoDatabaseThatWasNotDeployedForIt() {
    assertThat(timetable.parameter("Evening")).containsEntry("Default", "stop");
    assertThat(timetable.tree().get("Rules"))
        .extracting("OnlyWhatMayBeDeleted")
        .asString()
        .contains(
            "RuleCondition={Fn::Equals=[{Ref=Evening}, delete]}",
            "Assert={Fn::Not=[{Fn::Equals=[{Ref=ThrowawayStack}, ]}]}");
    assertThat(Template.named("databases").outputs().get("ThrowawayStack"))
        .asString()
        .contains("Condition=Throwaway", "Value={Ref=AWS::StackId}");
  }

  @Test
  void deletesTheStackOnceTheApplicationIsStopped() {
    Resource stop = timetable.resource("StopMachine");

    assertThat(leadingTo(stop, "WhatOfTheDatabases")).containsExactly("NameDatabases");
    assertThat(leadingTo(stop, "DeleteDatabases")).containsExactly("WhatOfTheDatabases");
    assertThat(stop.at("Definition.States.WhatOfTheDatabases.Choices.0"))
        .isEqualTo(
            Map.of(
                "Variable", "$.evening",
                "StringEquals", "delete",
                "Next", "DeleteDatabases"));
    assertThat(stop.at("Definition.States.WhatIsTheStack.Default")).isEqualTo("DatabasesStay");
  }

  @Test
  void mayDeleteOnlyWhereItIsAskedTo() {
    List<?> policies = (List<?>) timetable.resource("MachineRole").at("Policies");

    assertThat(policies).hasSize(2);
    assertThat(policies.get(0)).asString().doesNotContain("Delete");
    assertThat(policies.get(1)).asString().startsWith("{Fn::If=[Deleted, ").contains("DeleteStack");
  }

  @Test
  void tellsSomebodyWhenItFails() {
    assertThat(timetable.resources(resource -> resource.isOf("AWS::CloudWatch::Alarm")))
        .hasSize(4)
        .allSatisfy(
            alarm ->
                assertThat(alarm.at("AlarmActions"))
                    .isEqualTo(List.of(Map.of("Ref", "AlarmTopicArn"))));
  }

  /** The states from which one is reached. */
  private static List<String> leadingTo(Resource machine, String state) {
    return states(machine).entrySet().stream()
        .filter(
            from ->
                from.getValue().toString().contains("=" + state + "}")
                    || from.getValue().toString().contains("=" + state + ","))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Object> states(Resource machine) {
    @Nullable Object states = machine.at("Definition.States");
    return states == null ? Map.of() : Template.map(states);
  }
}
