package io.caudal.source.sqlserver;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether server and database can be captured, and the user may read what is needed. */
final class ServerChecks {

  private final SourceSettings source;
  private final ServerFacts server;
  private final List<Problem> problems = new ArrayList<>();

  private ServerChecks(SourceSettings source, ServerFacts server) {
    this.source = source;
    this.server = server;
  }

  static List<Problem> problems(SourceSettings source, ServerFacts server) {
    ServerChecks checks = new ServerChecks(source, server);
    checks.server();
    checks.database();
    checks.rights();
    checks.zone();
    return List.copyOf(checks.problems);
  }

  /** Whether the server has the views that all other checks read. */
  static Optional<Problem> ageProblem(SourceSettings source, ServerFacts server) {
    if (!server.isTooOld()) {
      return Optional.empty();
    }
    ServerChecks checks = new ServerChecks(source, server);
    checks.error("must be SQL Server 2016 or later", server.version(), "Upgrade the server");
    return checks.problems.stream().findFirst();
  }

  private void server() {
    if (!server.hasCapture()) {
      error(
          "must be of an edition with change data capture: Standard, Enterprise or Developer",
          server.edition(),
          "Change the edition");
    }
  }

  private void database() {
    if (!server.database().equals(source.database())) {
      problems.add(
          Problem.error(
              "source." + source.name() + " / database",
              "must be spelled as the server does",
              source.database(),
              "\"database\": \"" + server.database() + "\""));
    }
    if (server.isReadOnly()) {
      error(
          "must be the primary, with a database that can be written",
          "the database is read-only here",
          "Name the primary in \"hostname\", or ALTER DATABASE "
              + SqlServerNames.quote(server.database())
              + " SET READ_WRITE;");
    }
    if (!server.isCaptured()) {
      error(
          "must capture changes of the database " + server.database(),
          "change data capture is off",
          enable());
    }
  }

  private String enable() {
    return server.isRds()
        ? "EXEC msdb.dbo.rds_cdc_enable_db " + SqlServerNames.text(server.database()) + ";"
        : "USE " + SqlServerNames.quote(server.database()) + "; EXEC sys.sp_cdc_enable_db;";
  }

  private void rights() {
    if (!server.showsStatistics()) {
      problems.add(
          Problem.error(
              "source." + source.name() + " / username",
              "must be a user that may see how many rows a table has: the connector cuts the"
                  + " snapshot by it",
              source.username(),
              "GRANT VIEW DATABASE STATE TO " + SqlServerNames.quote(source.username()) + ";"));
    }
  }

  private void zone() {
    if (server.zoneMinutes() != 0) {
      problems.add(
          Problem.warning(
              "source." + source.name() + ", server",
              "should run in UTC: of a change that is read after the clocks were changed,"
                  + " cdc_timestamp is off by that hour",
              "its zone is " + server.zoneMinutes() + " minutes from UTC",
              "Order by cdc_position, which no clock moves"));
    }
  }

  private void error(String rule, String seen, String remedy) {
    problems.add(Problem.error("source." + source.name() + ", server", rule, seen, remedy));
  }
}
