package io.caudal.source.sqlserver;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether the jobs of SQL Server Agent run that fill the change tables, and empty them not too
 * early.
 *
 * @see <a
 *     href="https://learn.microsoft.com/sql/relational-databases/system-tables/dbo-cdc-jobs-transact-sql">dbo.cdc_jobs</a>
 */
final class CaptureJobs {

  private static final String AGENT =
      "SELECT status, status_desc FROM sys.dm_server_services"
          + " WHERE servicename LIKE N'SQL Server Agent%'";
  private static final String RETENTION =
      "SELECT retention FROM msdb.dbo.cdc_jobs"
          + " WHERE database_id = DB_ID() AND job_type = N'cleanup'";
  private static final int RUNNING = 4;
  private static final Duration SHORTEST = Duration.ofDays(1);

  private final String subject;
  private final String user;
  private final Query query;

  private CaptureJobs(SourceSettings source, Query query) {
    this.subject = "source." + source.name() + ", server";
    this.user = SqlServerNames.quote(source.username());
    this.query = query;
  }

  /** What is wrong with the Agent. */
  static Optional<Problem> agentProblem(SourceSettings source, Query query) throws SQLException {
    return new CaptureJobs(source, query).agent();
  }

  /** What is wrong with how long changes are kept. */
  static Optional<Problem> retentionProblem(SourceSettings source, Query query)
      throws SQLException {
    return new CaptureJobs(source, query).retention();
  }

  private Optional<Problem> agent() throws SQLException {
    try {
      List<String> stopped =
          query.list(
              AGENT, row -> row.getInt(1) == RUNNING ? "" : String.valueOf(row.getString(2)));
      return stopped.stream()
          .filter(status -> !status.isEmpty())
          .findFirst()
          .map(
              status ->
                  Problem.error(
                      subject,
                      "must run SQL Server Agent: its job reads the log into the change tables",
                      "the Agent is " + status,
                      "Start the service SQL Server Agent"));
    } catch (SQLException failure) {
      return unknown(
          failure,
          "should run SQL Server Agent, which could not be checked",
          "USE master; GRANT VIEW SERVER STATE TO " + user + ";");
    }
  }

  private Optional<Problem> retention() throws SQLException {
    try {
      Optional<Duration> kept = query.first(RETENTION, row -> Duration.ofMinutes(row.getLong(1)));
      return kept.filter(time -> time.compareTo(SHORTEST) < 0)
          .map(
              time ->
                  Problem.warning(
                      subject,
                      "should keep changes for a day or more: a job that was stopped for longer than"
                          + " that cannot go on from its savepoint",
                      "retention of the cleanup job = " + time.toMinutes() + " minutes",
                      "EXEC sys.sp_cdc_change_job @job_type = N'cleanup', @retention = 10080;"));
    } catch (SQLException failure) {
      return unknown(
          failure,
          "should keep changes for a day or more, which could not be checked",
          "USE msdb; CREATE USER "
              + user
              + " FOR LOGIN "
              + user
              + "; GRANT SELECT ON dbo.cdc_jobs TO "
              + user
              + ";");
    }
  }

  private Optional<Problem> unknown(SQLException failure, String rule, String remedy)
      throws SQLException {
    if (!SqlServerErrors.isDenied(failure) && !SqlServerErrors.isMissing(failure)) {
      throw failure;
    }
    return Optional.of(Problem.warning(subject, rule, "the user may not look", remedy));
  }
}
