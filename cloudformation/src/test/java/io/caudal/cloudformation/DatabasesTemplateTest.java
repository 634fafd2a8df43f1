package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DatabasesTemplateTest {

  private static final List<String> ENGINES = List.of("MySql", "Postgres", "SqlServer");

  private final Template databases = Template.named("databases");

  @Test
  void keepsEveryDatabasePrivateAndEncrypted() {
    assertThat(instances())
        .hasSize(ENGINES.size())
        .allSatisfy(
            instance -> {
              assertThat(instance.at("PubliclyAccessible")).isEqualTo(false);
              assertThat(instance.at("StorageEncrypted")).isEqualTo(true);
              assertThat(instance.at("VPCSecurityGroups"))
                  .isEqualTo(List.of(Map.of("Ref", "DatabaseSecurityGroupId")));
            });
  }

  @Test
  void knowsNoPassword() {
    assertThat(instances())
        .allSatisfy(
            instance -> {
              assertThat(instance.at("ManageMasterUserPassword")).isEqualTo(true);
              assertThat(instance.at("MasterUserPassword")).isNull();
            });
  }

  /** A database without backups has no binary log. */
  @Test
  void backsUpEveryDatabase() {
    assertThat(instances())
        .allSatisfy(
            instance ->
                assertThat(instance.at("BackupRetentionPeriod"))
                    .isEqualTo(Map.of("Ref", "BackupDays")));
    assertThat(databases.parameter("BackupDays")).containsEntry("MinValue", 1);
  }

  @Test
  void logsWholeRowsOfMySql() {
    assertThat(Template.map(parameters("MySql")))
        .containsEntry("binlog_format", "ROW")
        .containsEntry("binlog_row_image", "FULL")
        .containsEntry("gtid-mode", "ON")
        .containsEntry("enforce_gtid_consistency", "ON");
  }

  @Test
  void limitsWhatPostgresKeepsForAStoppedApplication() {
    assertThat(Template.map(parameters("Postgres")))
        .containsEntry("rds.logical_replication", "1")
        .containsEntry("max_slot_wal_keep_size", Map.of("Ref", "SlotMegabytes"));
  }

  @Test
  void takesConnectionsWithTlsAlone() {
    assertThat(Template.map(parameters("MySql"))).containsEntry("require_secure_transport", "1");
    assertThat(Template.map(parameters("Postgres"))).containsEntry("rds.force_ssl", "1");
    assertThat(Template.map(parameters("SqlServer"))).containsEntry("rds.force_ssl", "1");
  }

  /** Express and Web have no change data capture. */
  @Test
  void runsAnEditionOfSqlServerThatCapturesChangesIfAskedFor() {
    assertThat(databases.resource("SqlServerInstance").at("Engine")).isEqualTo("sqlserver-se");
    assertThat(databases.parameter("SqlServer")).containsEntry("Default", "off");
  }

  /** It is refused for MySQL on micro and small classes. */
  @Test
  void asksForNothingThatSmallClassesRefuse() {
    assertThat(instances())
        .allSatisfy(
            instance ->
                assertThat(instance.properties())
                    .doesNotContainKeys("EnablePerformanceInsights", "DatabaseInsightsMode"));
  }

  @Test
  void keepsASnapshotUnlessToldOtherwise() {
    assertThat(databases.parameter("Deletion")).containsEntry("Default", "Snapshot");
    assertThat(instances())
        .allSatisfy(
            instance ->
                assertThat(instance.body())
                    .containsEntry("DeletionPolicy", Map.of("Ref", "Deletion"))
                    .containsEntry("UpdateReplacePolicy", "Snapshot"));
  }

  private List<Resource> instances() {
    return databases.resources(resource -> resource.isOf("AWS::RDS::DBInstance"));
  }

  private Object parameters(String engine) {
    return databases.resource(engine + "Parameters").properties().getOrDefault("Parameters", "");
  }
}
