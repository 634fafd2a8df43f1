package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

final class MonitoringTemplateTest {

  private static final Pattern QUERY = Pattern.compile("SELECT MAX\\((\\w+)\\)");

  private final Template monitoring = Template.named("monitoring");

  @Test
  void tellsSomebodyOfEveryAlarmAndOfItsEnd() {
    Object topic = List.of(Map.of("Ref", "AlarmTopic"));

    assertThat(alarms())
        .hasSize(19)
        .allSatisfy(
            alarm -> {
              assertThat(alarm.at("AlarmActions")).isEqualTo(topic);
              assertThat(alarm.at("OKActions")).isEqualTo(topic);
              assertThat(alarm.at("AlarmDescription")).asString().endsWith(".");
            });
  }

  /** Else each night without the application would be an alarm. */
  @Test
  void isSilentWhileNothingIsMeasured() {
    assertThat(alarms())
        .allSatisfy(alarm -> assertThat(alarm.at("TreatMissingData")).isEqualTo("notBreaching"));
  }

  @ParameterizedTest
  @CsvSource({"fullRestarts, DIFF(metric)", "numberOfFailedCheckpoints, RATE(metric)"})
  void watchesWhatGrowsForEverByItsDifference(String counter, String expression) {
    assertThat(alarms())
        .filteredOn(alarm -> counter.equals(alarm.at("MetricName")))
        .as("alarms on the raw counter")
        .isEmpty();
    assertThat(alarms())
        .filteredOn(alarm -> counter.equals(alarm.at("Metrics.1.MetricStat.Metric.MetricName")))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.at("Metrics.0.Expression")).isEqualTo(expression));
  }

  @ParameterizedTest
  @CsvSource({
    "downtime, GreaterThanThreshold, 0",
    "heapMemoryUtilization, GreaterThanThreshold, 90",
    "containerCPUUtilization, GreaterThanThreshold, 80"
  })
  void watchesTheApplication(String metric, String operator, int threshold) {
    Resource alarm = alarmOn(metric).get(0);

    assertThat(alarm.at("ComparisonOperator")).isEqualTo(operator);
    assertThat(alarm.at("Threshold")).isEqualTo(threshold);
    assertThat(alarm.at("Namespace")).isEqualTo("AWS/KinesisAnalytics");
  }

  @Test
  void watchesEveryDatabasesProcessorsForFiveMinutes() {
    assertThat(alarmOn("CPUUtilization"))
        .hasSize(3)
        .allSatisfy(
            alarm -> {
              assertThat(alarm.at("Threshold")).isEqualTo(80);
              assertThat(alarm.at("Period")).isEqualTo(60);
              assertThat(alarm.at("EvaluationPeriods")).isEqualTo(5);
              assertThat(alarm.at("DatapointsToAlarm")).isEqualTo(5);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OldestReplicationSlotLag",
        "TransactionLogsDiskUsage",
        "BinLogDiskUsage",
        "lastCheckpointDuration"
      })
  void watchesWhatFillsUp(String metric) {
    assertThat(alarmOn(metric)).hasSize(1);
  }

  @Test
  void watchesEveryDatabasesDisk() {
    assertThat(alarmOn("FreeStorageSpace"))
        .hasSize(3)
        .allSatisfy(
            alarm -> assertThat(alarm.at("ComparisonOperator")).isEqualTo("LessThanThreshold"));
  }

  @Test
  void watchesMetricsThatTheJobHas() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    assertThat(alarms())
        .extracting(alarm -> QUERY.matcher(String.valueOf(alarm.at("Metrics.0.Expression"))))
        .filteredOn(Matcher::find)
        .extracting(found -> found.group(1))
        .containsExactlyInAnyOrder("freshnessMillis", "logStandsStillMillis", "answerOverdueMillis")
        .allSatisfy(metric -> assertThat(readme).contains("." + metric + "`"));
  }

  @Test
  void showsADashboardOfValidJson() {
    String body =
        String.valueOf(
            Template.map(
                    monitoring.resource("Dashboard").properties().getOrDefault("DashboardBody", ""))
                .get("Fn::Sub"));

    Map<String, Object> dashboard = new Yaml().load(body);
    assertThat(dashboard.get("widgets")).asString().contains("freshnessMillis", "fullRestarts");
  }

  private List<Resource> alarms() {
    return monitoring.resources(resource -> resource.isOf("AWS::CloudWatch::Alarm"));
  }

  private List<Resource> alarmOn(String metric) {
    return alarms().stream().filter(alarm -> metric.equals(alarm.at("MetricName"))).toList();
  }
}
