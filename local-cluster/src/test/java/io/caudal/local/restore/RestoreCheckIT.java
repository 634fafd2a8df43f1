package io.caudal.local.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.caudal.config.Problem;
import io.caudal.local.server.OpenUploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Savepoints that were spoilt, and jobs and databases that have changed since: each is refused with
 * the one right reason, or goes on. The order is that in which things can be spoilt for good.
 */
@SuppressWarnings("NullAway.Init")
final class RestoreCheckIT {

  private static final String GOES_ON = "";

  @TempDir private static Path folder;
  private static StoppedJobs jobs;

  @TempDir private Path copy;

  @BeforeAll
  static void start() throws Exception {
    jobs = StoppedJobs.in(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    jobs.close();
  }

  /** Spoils something, for good or not. */
  @FunctionalInterface
  interface Change {
    void apply(Restore restore, Path copy) throws Exception;
  }

  static Stream<Arguments> changes() {
    return Stream.of(ofJob(), ofSavepoint(), ofFiles(), ofMySql(), ofPostgres(), ofSqlServer())
        .flatMap(all -> all);
  }

  private static Stream<Arguments> ofJob() {
    return Stream.of(
        change("shop", "nothing", GOES_ON, (job, copy) -> {}),
        change(
            "shop", "parallelism", GOES_ON, (job, copy) -> job.flink("parallelism.default", "4")),
        change(
            "shop",
            "too high a parallelism",
            "savepoint: parallelism must be at most 128, as when it was taken (found: 200)",
            (job, copy) -> job.flink("parallelism.default", "200")),
        change(
            "shop",
            "another maximum of the parallelism",
            "savepoint: pipeline.max-parallelism must be 128",
            (job, copy) -> job.flink("pipeline.max-parallelism", "64")),
        change(
            "shop",
            "a table more",
            GOES_ON,
            (job, copy) -> job.set("source.shop", "tables", "orders, baskets, refunds")),
        change(
            "shop",
            "another name in the lake",
            GOES_ON,
            (job, copy) -> job.set("table.shop.orders", "name", "sales")),
        change(
            "shop",
            "another history",
            GOES_ON,
            (job, copy) -> job.set("source.shop", "history", "2")),
        change("shop", "another SELECT", GOES_ON, RestoreCheckIT::writeSelect),
        change(
            "shop",
            "a table less",
            "table shop.baskets of source.shop",
            (job, copy) -> job.set("source.shop", "tables", "orders")),
        change(
            "shop",
            "a table less, as it may be",
            GOES_ON,
            (job, copy) ->
                job.set("source.shop", "tables", "orders")
                    .flink("execution.state-recovery.ignore-unclaimed-state", "true")),
        change(
            "shop",
            "a zone less",
            "savepoint: must hold no state but that of the job's sources, tables and zones",
            (job, copy) -> job.set("lake", "zones", "refined")),
        change(
            "shop",
            "a source's name",
            "that of a source that the job does not have",
            (job, copy) -> job.rename("source.shop", "source.store")),
        change(
            "shop",
            "a source's engine",
            "source.shop / engine: must be the engine that the source had",
            (job, copy) -> {
              job.flink("execution.state-recovery.ignore-unclaimed-state", "true");
              jobs.lake()
                  .postgresSource("contact", "other")
                  .forEach((key, value) -> job.set("source.shop", key, value));
            }));
  }

  private static Stream<Arguments> ofSavepoint() {
    return Stream.of(
        change(
            "shop",
            "no folder",
            "savepoint: must be a whole savepoint",
            (job, copy) -> job.from(copy.resolve("none"))),
        change(
            "shop",
            "no _metadata",
            "savepoint: must be a whole savepoint",
            (job, copy) -> Files.delete(job.copied(copy.resolve("savepoint")).metadata())),
        change(
            "shop",
            "half of _metadata",
            "savepoint: must be a whole savepoint",
            (job, copy) -> {
              Path metadata = job.copied(copy.resolve("savepoint")).metadata();
              byte[] all = Files.readAllBytes(metadata);
              Files.write(metadata, java.util.Arrays.copyOf(all, all.length / 2));
            }),
        change(
            "shop",
            "something else",
            "savepoint: must be a whole savepoint",
            (job, copy) ->
                Files.writeString(job.copied(copy.resolve("savepoint")).metadata(), "a letter")),
        change(
            "shop",
            "no files of state",
            "savepoint: must be a whole savepoint",
            (job, copy) -> {
              for (Path file : job.copied(copy.resolve("savepoint")).stateFiles()) {
                Files.delete(file);
              }
            }));
  }

  private static Stream<Arguments> ofFiles() {
    return Stream.of(
        change("cancelled", "nothing", GOES_ON, (job, copy) -> {}),
        change(
            "cancelled",
            "the lake's path",
            "lake / path: must be the lake into which the job wrote",
            (job, copy) -> job.set("lake", "path", copy.toUri().toString())),
        change(
            "cancelled",
            "hidden files are deleted",
            "lake table orders: must still have the files that the savepoint holds",
            (job, copy) -> deleteHidden(jobs.lake().files("cancelled").resolve("refined/orders"))),
        change("uploading", "nothing", GOES_ON, (job, copy) -> {}),
        change(
            "uploading",
            "uploads are aborted",
            "lake table orders: must still have the files that the savepoint holds",
            (job, copy) -> OpenUploads.abort(jobs.lake().s3(), "uploading/refined/orders")));
  }

  private static Stream<Arguments> ofMySql() {
    return Stream.of(
        change(
            "shop",
            "the log is purged",
            "source.shop, binary log: must still have binlog.000001 from offset",
            (job, copy) -> jobs.lake().purgeBinaryLogs()),
        change(
            "shop",
            "the log is reset",
            "bytes: another server, or its log was reset",
            (job, copy) -> jobs.lake().mysql("RESET MASTER")),
        change(
            "shop",
            "the log is reset and long again",
            "no event begins there: another server, or its log was reset",
            (job, copy) ->
                jobs.lake().mysql("INSERT INTO orders VALUES (3, repeat('long', 16000))")));
  }

  private static Stream<Arguments> ofPostgres() {
    return Stream.of(
        change("crm", "nothing", GOES_ON, (job, copy) -> {}),
        change(
            "crm",
            "the publication lacks a table",
            "publication crm: must still publish public.contact",
            (job, copy) -> jobs.lake().postgres("ALTER PUBLICATION crm DROP TABLE contact")),
        change(
            "crm",
            "the publication has it again",
            GOES_ON,
            (job, copy) -> jobs.lake().postgres("ALTER PUBLICATION crm ADD TABLE contact")),
        change(
            "crm",
            "the publication is dropped",
            "publication crm: must still publish public.contact, as it did when the job stopped"
                + " (found: it was dropped)",
            (job, copy) -> jobs.lake().postgres("DROP PUBLICATION crm")),
        change(
            "crm",
            "the publication is there again",
            GOES_ON,
            (job, copy) -> jobs.lake().postgres("CREATE PUBLICATION crm FOR TABLE contact")),
        change(
            "crm",
            "the slot was read from later",
            "slot crm: must still have the log from",
            (job, copy) -> jobs.lake().postgres(MOVE_ON)),
        change(
            "crm",
            "the slot is dropped",
            "slot crm: must still be there",
            (job, copy) -> jobs.lake().postgres("SELECT pg_drop_replication_slot('crm')")),
        change(
            "crm",
            "the slot is created anew",
            "slot crm: must still have the log from",
            (job, copy) ->
                jobs.lake()
                    .postgres("SELECT pg_create_logical_replication_slot('crm', 'pgoutput')")));
  }

  private static final String MOVE_ON =
      "SELECT pg_replication_slot_advance('crm', pg_current_wal_lsn())";

  private static Stream<Arguments> ofSqlServer() {
    return Stream.of(
        change("erp", "nothing", GOES_ON, (job, copy) -> {}),
        change(
            "erp",
            "changes are cleaned up",
            "source.erp, table dbo.users: must still have its changes after LSN",
            (job, copy) -> cleanUp()),
        change(
            "erp",
            "capture is switched off and on",
            "source.erp, table dbo.users: must still be captured as it was",
            (job, copy) -> jobs.captureAgain()));
  }

  private static Arguments change(String job, String what, String answer, Change change) {
    return arguments(job, what, answer, change);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("changes")
  void isAnsweredRightly(String job, String what, String answer, Change change) throws Exception {
    Restore restore = jobs.of(job);
    change.apply(restore, copy);
    List<Problem> errors = restore.errors();
    if (answer.isEmpty()) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors).hasSize(1);
      assertThat(errors.get(0).toString()).contains(answer);
    }
  }

  private static void writeSelect(Restore job, Path copy) throws IOException {
    Path file = Files.createDirectories(copy.resolve("shop")).resolve("orders.sql");
    Files.writeString(file, "SELECT id, upper(note) AS loud FROM orders");
    job.set("lake", "sql.path", copy.toUri().toString());
  }

  private static void deleteHidden(Path table) throws IOException {
    try (Stream<Path> files = Files.walk(table)) {
      for (Path file : files.filter(each -> each.toString().contains(".inprogress.")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void cleanUp() throws Exception {
    Assumptions.assumeTrue(
        jobs.sqlServer().simulator().isPresent(), "a real server cleans up by the clock only");
    jobs.sqlServer().execute("erp", List.of("INSERT INTO users VALUES (3)"));
    SmallLake.await("the capture", () -> jobs.captured() == 2);
    jobs.sqlServer().simulator().orElseThrow().cleanUpTo("erp", "users", Instant.now());
  }
}
