package io.caudal.local.sqlserver;

import static io.caudal.local.sqlserver.Findings.inspect;
import static io.caudal.local.sqlserver.Findings.problems;
import static io.caudal.local.sqlserver.Findings.remedies;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.Inspection;
import io.caudal.sqlserver.simulator.Hosting;
import io.caudal.sqlserver.simulator.SimulatorOptions;
import io.caudal.sqlserver.simulator.capture.Agent;
import io.caudal.sqlserver.simulator.catalogue.Edition;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the check finds on servers that are no use as they are; they are simulators, always. */
class ServerInspectionIT {

  private static final String AGENT =
      "error: source.crm, server: must run SQL Server Agent: its job reads the log into the change"
          + " tables (found: the Agent is Stopped). Start the service SQL Server Agent";

  @ParameterizedTest
  @CsvSource({"EXPRESS, Express Edition (64-bit)", "WEB, Web Edition (64-bit)"})
  void anEditionWithoutCaptureIsRefused(Edition edition, String title) throws Exception {
    try (SqlServerUnderTest server = start(SimulatorOptions.defaults().withEdition(edition))) {
      captured(server);
      assertThat(problems(inspect(server.source("shop", "t"))))
          .containsExactly(
              "error: source.crm, server: must be of an edition with change data capture: Standard,"
                  + " Enterprise or Developer (found: "
                  + title
                  + "). Change the edition");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "ENTERPRISE", "DEVELOPER"})
  void anEditionWithCaptureIsAccepted(Edition edition) throws Exception {
    try (SqlServerUnderTest server = start(SimulatorOptions.defaults().withEdition(edition))) {
      captured(server);
      assertThat(problems(inspect(server.source("shop", "t")))).isEmpty();
    }
  }

  @Test
  void onRdsItsOwnProcedureEnablesCapture() throws Exception {
    try (SqlServerUnderTest server = start(SimulatorOptions.defaults().withHosting(Hosting.RDS))) {
      dark(server);
      Inspection inspection = inspect(server.source("shop", "t"));
      assertThat(problems(inspection))
          .containsExactly(
              "error: source.crm, server: must capture changes of the database shop (found: change"
                  + " data capture is off). EXEC msdb.dbo.rds_cdc_enable_db N'shop';");
      mend(server, inspection);
      Inspection ofTable = inspect(server.source("shop", "t"));
      assertThat(problems(ofTable))
          .singleElement()
          .asString()
          .startsWith("error: source.crm, table dbo.t: must have its changes captured");
      mend(server, ofTable);
      assertThat(problems(inspect(server.source("shop", "t")))).isEmpty();
    }
  }

  @Test
  void aStoppedAgentIsRefused() throws Exception {
    try (SqlServerUnderTest server = start(SimulatorOptions.defaults())) {
      captured(server);
      server.simulator().orElseThrow().agent(Agent.STOPPED);
      assertThat(problems(inspect(server.source("shop", "t")))).containsExactly(AGENT);
    }
  }

  @Test
  void allFindingsAtOnce() throws Exception {
    try (SqlServerUnderTest server =
        start(SimulatorOptions.defaults().withEdition(Edition.WEB).withHosting(Hosting.RDS))) {
      dark(server);
      server.simulator().orElseThrow().agent(Agent.STOPPED);
      assertThat(problems(inspect(server.source("shop", "t, nothing"))))
          .containsExactlyInAnyOrder(
              "error: source.crm, server: must be of an edition with change data capture: Standard,"
                  + " Enterprise or Developer (found: Web Edition (64-bit)). Change the edition",
              "error: source.crm, server: must capture changes of the database shop (found: change"
                  + " data capture is off). EXEC msdb.dbo.rds_cdc_enable_db N'shop';",
              AGENT,
              "error: source.crm / tables: must match a table that the user may read (found:"
                  + " dbo.nothing, which matches none). There are, for"
                  + " instance, t");
    }
  }

  private static SqlServerUnderTest start(SimulatorOptions options) throws Exception {
    return SqlServerUnderTest.simulated(options);
  }

  private static void captured(SqlServerUnderTest server) throws SQLException {
    dark(server);
    server.execute("shop", List.of("EXEC sys.sp_cdc_enable_db"));
    server.capture("shop", "dbo", "t", "t");
  }

  private static void dark(SqlServerUnderTest server) throws SQLException {
    server.execute("master", List.of("CREATE DATABASE shop"));
    server.execute("shop", List.of("CREATE TABLE t (id int NOT NULL PRIMARY KEY)"));
  }

  private static void mend(SqlServerUnderTest server, Inspection inspection) throws SQLException {
    server.execute("shop", remedies(inspection));
  }
}
