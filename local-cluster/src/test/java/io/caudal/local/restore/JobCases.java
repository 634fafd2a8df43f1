package io.caudal.local.restore;

import io.caudal.local.server.OpenUploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What becomes of a job's properties, its savepoint and its files. */
final class JobCases {

  private final StoppedJobs jobs;

  JobCases(StoppedJobs jobs) {
    this.jobs = jobs;
  }

  Stream<RestoreCase> all() {
    return Stream.of(ofJob(), ofSavepoint(), ofFiles()).flatMap(each -> each);
  }

  private Stream<RestoreCase> ofJob() {
    return Stream.of(
        new RestoreCase("shop", "nothing", RestoreCase.GOES_ON, (job, copy) -> {}),
        new RestoreCase(
            "shop",
            "parallelism",
            RestoreCase.GOES_ON,
            (job, copy) -> job.flink("parallelism.default", "4")),
        new RestoreCase(
            "shop",
            "too high a parallelism",
            "savepoint: parallelism must be at most 128, as when it was taken (found: 200)",
            (job, copy) -> job.flink("parallelism.default", "200")),
        new RestoreCase(
            "shop",
            "another maximum of the parallelism",
            "savepoint: pipeline.max-parallelism must be 128",
            (job, copy) -> job.flink("pipeline.max-parallelism", "64")),
        new RestoreCase(
            "shop",
            "a table more",
            RestoreCase.GOES_ON,
            (job, copy) -> job.set("source.shop", "tables", "orders, baskets, refunds")),
        new RestoreCase(
            "shop",
            "another name in the lake",
            RestoreCase.GOES_ON,
            (job, copy) -> job.set("table.shop.orders", "name", "sales")),
        new RestoreCase(
            "shop",
            "another history",
            RestoreCase.GOES_ON,
            (job, copy) -> job.set("source.shop", "history", "2")),
        new RestoreCase("shop", "another SELECT", RestoreCase.GOES_ON, JobCases::writeSelect),
        new RestoreCase(
            "shop",
            "a table less",
            "table shop.baskets of source.shop",
            (job, copy) -> job.set("source.shop", "tables", "orders")),
        new RestoreCase(
            "shop",
            "a table less, as it may be",
            RestoreCase.GOES_ON,
            (job, copy) ->
                job.set("source.shop", "tables", "orders")
                    .flink("execution.state-recovery.ignore-unclaimed-state", "true")),
        new RestoreCase(
            "shop",
            "a zone less",
            "savepoint: must hold no state but that of the job's sources, tables and zones",
            (job, copy) -> job.set("lake", "zones", "refined")),
        new RestoreCase(
            "shop",
            "a source's name",
            "that of a source that the job does not have",
            (job, copy) -> job.rename("source.shop", "source.store")),
        new RestoreCase(
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

  private Stream<RestoreCase> ofSavepoint() {
    return Stream.of(
        new RestoreCase(
            "shop",
            "no folder",
            "savepoint: must be a whole savepoint",
            (job, copy) -> job.from(copy.resolve("none"))),
        new RestoreCase(
            "shop",
            "no _metadata",
            "savepoint: must be a whole savepoint",
            (job, copy) -> Files.delete(job.copied(copy.resolve("savepoint")).metadata())),
        new RestoreCase(
            "shop",
            "half of _metadata",
            "savepoint: must be a whole savepoint",
            (job, copy) -> {
              Path metadata = job.copied(copy.resolve("savepoint")).metadata();
              byte[] all = Files.readAllBytes(metadata);
              Files.write(metadata, Arrays.copyOf(all, all.length / 2));
            }),
        new RestoreCase(
            "shop",
            "something else",
            "savepoint: must be a whole savepoint",
            (job, copy) ->
                Files.writeString(job.copied(copy.resolve("savepoint")).metadata(), "a letter")),
        new RestoreCase(
            "shop",
            "no files of state",
            "savepoint: must be a whole savepoint",
            (job, copy) -> {
              for (Path file : job.copied(copy.resolve("savepoint")).stateFiles()) {
                Files.delete(file);
              }
            }));
  }

  private Stream<RestoreCase> ofFiles() {
    return Stream.of(
        new RestoreCase("cancelled", "nothing", RestoreCase.GOES_ON, (job, copy) -> {}),
        new RestoreCase(
            "cancelled",
            "the lake's path",
            "lake / path: must be the lake into which the job wrote",
            (job, copy) -> job.set("lake", "path", copy.toUri().toString())),
        new RestoreCase(
            "cancelled",
            "hidden files are deleted",
            "lake table orders: must still have the files that the savepoint holds",
            (job, copy) -> deleteHidden(jobs.lake().files("cancelled").resolve("refined/orders"))),
        new RestoreCase("uploading", "nothing", RestoreCase.GOES_ON, (job, copy) -> {}),
        new RestoreCase(
            "uploading",
            "uploads are aborted",
            "lake table orders: must still have the files that the savepoint holds",
            (job, copy) -> OpenUploads.abort(jobs.lake().s3(), "uploading/refined/orders")));
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
}
