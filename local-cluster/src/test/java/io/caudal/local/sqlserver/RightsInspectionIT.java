package io.caudal.local.sqlserver;

import static io.caudal.local.sqlserver.Findings.inspect;
import static io.caudal.local.sqlserver.Findings.problems;
import static io.caudal.local.sqlserver.Findings.remedies;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.Inspection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the check finds that a user may not do, and that its statements grant just that. */
class RightsInspectionIT {

  private static final String READER = "caudal_reader";
  private static final String PASSWORD = "Reader#2026";

  private SqlServerUnderTest server;

  @BeforeEach
  void start() throws Exception {
    server = SqlServerUnderTest.start();
    server.createDatabase("shop");
    server.createLogin(READER, PASSWORD);
    server.execute(
        "shop",
        List.of(
            "CREATE TABLE gated (id int NOT NULL PRIMARY KEY)",
            "EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'gated',"
                + " @role_name = N'auditors'",
            "CREATE USER caudal_reader FOR LOGIN caudal_reader",
            "GRANT VIEW DEFINITION ON dbo.gated TO caudal_reader"));
  }

  @AfterEach
  void stop() throws Exception {
    assertThat(server.unknownStatements()).isEmpty();
    server.close();
  }

  @Test
  void allThatIsMissingAtOnceAndThenTheRoleThatGates() throws Exception {
    Inspection withoutRights = inspect(reader());
    assertThat(problems(withoutRights))
        .containsExactlyInAnyOrder(
            "error: source.crm / username: must be a user that may see how many rows a table has:"
                + " the connector cuts the snapshot by it (found: caudal_reader). GRANT VIEW"
                + " DATABASE STATE TO [caudal_reader];",
            "warning: source.crm, server: should run SQL Server Agent, which could not be checked"
                + " (found: the user may not look). USE master; GRANT VIEW SERVER STATE TO"
                + " [caudal_reader];",
            "warning: source.crm, server: should keep changes for a day or more, which could not be"
                + " checked (found: the user may not look). USE msdb; CREATE USER [caudal_reader]"
                + " FOR LOGIN [caudal_reader]; GRANT SELECT ON dbo.cdc_jobs TO [caudal_reader];",
            "error: source.crm / username: must be a user that may read the change tables (found:"
                + " caudal_reader). GRANT SELECT ON SCHEMA::cdc TO [caudal_reader];",
            "error: source.crm, table dbo.gated: must be readable in every column (found: SELECT is"
                + " denied to [caudal_reader]). GRANT SELECT ON [dbo].[gated] TO [caudal_reader];");
    mend(withoutRights);

    Inspection outsideOfTheRole = inspect(reader());
    assertThat(problems(outsideOfTheRole))
        .containsExactly(
            "error: source.crm, table dbo.gated: must have changes that the user may read (found:"
                + " [caudal_reader] is not in the role auditors). ALTER ROLE [auditors] ADD MEMBER"
                + " [caudal_reader];");
    mend(outsideOfTheRole);

    assertThat(problems(inspect(reader()))).isEmpty();
  }

  @Test
  void theOwnerOfTheDatabaseIsInEveryRole() {
    assertThat(problems(inspect(server.source("shop", "gated")))).isEmpty();
  }

  @Test
  void aShortRetentionIsAWarning() throws Exception {
    server.execute(
        "shop", List.of("EXEC sys.sp_cdc_change_job @job_type = N'cleanup', @retention = 90"));
    Inspection inspection = inspect(server.source("shop", "gated"));
    assertThat(problems(inspection))
        .containsExactly(
            "warning: source.crm, server: should keep changes for a day or more: a job that was"
                + " stopped for longer than that cannot go on from its savepoint (found: retention"
                + " of the cleanup job = 90 minutes). EXEC sys.sp_cdc_change_job @job_type ="
                + " N'cleanup', @retention = 10080;");
    mend(inspection);
    assertThat(problems(inspect(server.source("shop", "gated")))).isEmpty();
  }

  private Map<String, String> reader() {
    Map<String, String> source = server.source("shop", "gated");
    source.put("username", READER);
    source.put("password", PASSWORD);
    return source;
  }

  private void mend(Inspection inspection) throws Exception {
    for (String remedy : remedies(inspection)) {
      server.execute("shop", List.of(remedy));
    }
  }
}
