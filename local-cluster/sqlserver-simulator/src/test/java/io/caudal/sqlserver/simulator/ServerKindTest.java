package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.sqlserver.simulator.catalogue.Edition;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server says of its edition, and of who runs it. */
final class ServerKindTest {

  @ParameterizedTest
  @CsvSource({
    "EXPRESS, Express Edition (64-bit), 4",
    "WEB, Web Edition (64-bit), 2",
    "STANDARD, Standard Edition (64-bit), 2",
    "ENTERPRISE, Enterprise Edition (64-bit), 3",
    "DEVELOPER, Developer Edition (64-bit), 3",
  })
  void namesItsEdition(Edition edition, String title, int engine) throws Exception {
    assertThat(
            rows(
                SimulatorOptions.defaults().withEdition(edition),
                "SELECT SERVERPROPERTY('Edition'), SERVERPROPERTY('EngineEdition')"))
        .containsExactly(title + " " + engine);
  }

  @ParameterizedTest
  @CsvSource({"OWN, 0", "RDS, 1"})
  void onlyRdsHasItsDatabase(Hosting hosting, String databases) throws Exception {
    assertThat(
            rows(
                SimulatorOptions.defaults().withHosting(hosting),
                "SELECT CASE WHEN DB_ID(N'rdsadmin') IS NULL THEN 0 ELSE 1 END"))
        .containsExactly(databases);
  }

  @Test
  void isADeveloperEditionUnlessAsked() throws Exception {
    assertThat(rows(SimulatorOptions.defaults(), "SELECT SERVERPROPERTY('Edition')"))
        .containsExactly("Developer Edition (64-bit)");
  }

  private static List<String> rows(SimulatorOptions options, String query) throws Exception {
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options);
        Connection connection = JdbcDriver.NEWER.connect(simulator, "master")) {
      return TestDatabase.rows(connection, query);
    }
  }
}
