package io.caudal.local.restore;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What becomes of the databases; the order is that in which things can be spoilt for good. */
final class ServerCases {

  private static final String MOVE_ON =
      "SELECT pg_replication_slot_advance('crm', pg_current_wal_lsn())";

  private final StoppedJobs jobs;

  ServerCases(StoppedJobs jobs) {
    this.jobs = jobs;
  }

  Stream<RestoreCase> all() {
    return Stream.of(ofMySql(), ofPostgres(), ofSqlServer()).flatMap(each -> each);
  }

  private Stream<RestoreCase> ofMySql() {
    return Stream.of(
        new RestoreCase(
            "shop",
            "the log is purged",
            "source.shop, binary log: must still have binlog.000001 from offset",
            (job, copy) -> jobs.lake().purgeBinaryLogs()),
        new RestoreCase(
            "shop",
            "the log is reset",
            "bytes: another server, or its log was reset",
            (job, copy) -> jobs.lake().mysql("RESET MASTER")),
        new RestoreCase(
            "shop",
            "the log is reset and long again",
            "no event begins there: another server, or its log was reset",
            (job, copy) ->
                jobs.lake().mysql("INSERT INTO orders VALUES (3, repeat('long', 16000))")));
  }

  private Stream<RestoreCase> ofPostgres() {
    return Stream.of(
        new RestoreCase("crm", "nothing", RestoreCase.GOES_ON, (job, copy) -> {}),
        new RestoreCase(
            "crm",
            "the publication lacks a table",
            "publication crm: must still publish public.contact",
            (job, copy) -> jobs.lake().postgres("ALTER PUBLICATION crm DROP TABLE contact")),
        new RestoreCase(
            "crm",
            "the publication has it again",
            RestoreCase.GOES_ON,
            (job, copy) -> jobs.lake().postgres("ALTER PUBLICATION crm ADD TABLE contact")),
        new RestoreCase(
            "crm",
            "the publication is dropped",
            "publication crm: must still publish public.contact, as it did when the job stopped"
                + " (found: it was dropped)",
            (job, copy) -> jobs.lake().postgres("DROP PUBLICATION crm")),
        new RestoreCase(
            "crm",
            "the publication is there again",
            RestoreCase.GOES_ON,
            (job, copy) -> jobs.lake().postgres("CREATE PUBLICATION crm FOR TABLE contact")),
        new RestoreCase(
            "crm",
            "the slot was read from later",
            "slot crm: must still have the log from",
            (job, copy) -> jobs.lake().postgres(MOVE_ON)),
        new RestoreCase(
            "crm",
            "the slot's log is cut off",
            "source.crm / slot: must be a slot whose log the server still has (found: crm:"
                + " invalidation_reason is wal_removed). SELECT pg_drop_replication_slot('crm'); and"
                + " raise \"history\"",
            (job, copy) -> jobs.lake().cutOffLog("crm")),
        new RestoreCase(
            "crm",
            "the slot is dropped",
            "slot crm: must still be there",
            (job, copy) -> jobs.lake().postgres("SELECT pg_drop_replication_slot('crm')")),
        new RestoreCase(
            "crm",
            "the slot is created anew",
            "slot crm: must still have the log from",
            (job, copy) ->
                jobs.lake()
                    .postgres("SELECT pg_create_logical_replication_slot('crm', 'pgoutput')")));
  }

  private Stream<RestoreCase> ofSqlServer() {
    return Stream.of(
        new RestoreCase("erp", "nothing", RestoreCase.GOES_ON, (job, copy) -> {}),
        new RestoreCase(
            "erp",
            "changes are cleaned up",
            "source.erp, table dbo.users: must still have its changes after LSN",
            (job, copy) -> cleanUp()),
        new RestoreCase(
            "erp",
            "capture is switched off and on",
            "source.erp, table dbo.users: must still be captured as it was",
            (job, copy) -> jobs.captureAgain()));
  }

  private void cleanUp() throws Exception {
    Assumptions.assumeTrue(
        jobs.sqlServer().simulator().isPresent(), "a real server cleans up by the clock only");
    jobs.sqlServer().execute("erp", List.of("INSERT INTO users VALUES (3)"));
    SmallLake.await("the capture", () -> jobs.captured() == 2);
    jobs.sqlServer().simulator().orElseThrow().cleanUpTo("erp", "users", Instant.now());
  }
}
