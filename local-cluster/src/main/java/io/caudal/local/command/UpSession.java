package io.caudal.local.command;

import io.caudal.LakeJob;
import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.dashboard.Screen;
import io.caudal.local.dashboard.TableStatus;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.flink.Savepoints;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run of everything, from the first server to the verdict. */
final class UpSession {

  private final UpOptions marketplace;
  private final JobOptions job;
  private final Path folder;
  private final StopRequest stop;
  private final PrintWriter out;
  private final Screen screen;
  private final Stopwatch stopwatch = new Stopwatch(System::nanoTime);

  UpSession(UpOptions marketplace, JobOptions job, Path folder, StopRequest stop, PrintWriter out) {
    this.marketplace = marketplace;
    this.job = job;
    this.folder = folder;
    this.stop = stop;
    this.out = out;
    this.screen = job.isQuiet() ? Screens.quiet() : Screens.of(out);
  }

  /** Returns whether the run ended well. */
  boolean run() throws Exception {
    boolean filled = Marketplace.isIn(folder);
    if (!filled) {
      Marketplace.clear(folder);
    }
    screen.say("Starting the databases and an S3 server ...");
    try (Servers servers = Servers.start(folder, marketplace.mysql(), marketplace.sqlServer())) {
      stopwatch.lap("servers");
      if (filled) {
        screen.say("Going on with the data in " + folder);
      } else {
        screen.say("Filling the databases ...");
        Marketplace.fill(folder, servers, marketplace.scale(), screen);
      }
      stopwatch.lap("data");
      return capture(servers);
    }
  }

  private boolean capture(Servers servers) throws Exception {
    List<TickitTable> tables = marketplace.tables();
    Label label =
        new Label(
            tables.stream().filter(servers::simulates).collect(Collectors.toUnmodifiableSet()));
    Path lakeFolder = servers.s3().dataDirectory().resolve(JobGroups.LAKE);
    try (FlinkCluster cluster =
            FlinkCluster.start(job.cluster(flink(), servers.s3().flinkSettings()));
        Journal journal = Journal.in(folder.resolve("journal"));
        Lake lake = Lake.at(lakeFolder);
        MarketWatch watch =
            new MarketWatch(
                tables,
                label,
                TickitData.scaled(Marketplace.scale(folder)),
                cluster.counters(),
                lakeFolder.resolve(Zone.REFINED.directory()),
                lake,
                journal);
        CatchUp catchUp = new CatchUp(tables, journal, watch)) {
      LakeJob planned = LakeJob.plan(JobGroups.of(servers, tables));
      Optional<Path> savepoint = Savepoints.newest(flink());
      savepoint.ifPresent(path -> screen.say("Going on from " + path));
      RunningJob running =
          cluster.job(
              planned.execute(cluster.environment(savepoint.map(path -> path.toUri().toString()))));
      LakeRecord.of(lakeFolder, planned.tables()).write(folder);
      DdlFiles.write(DdlFiles.of(folder), DdlFiles.scripts(planned.catalog().statements()));
      Announcement.lines(cluster, servers, DdlFiles.of(folder), LogPlace.file())
          .forEach(screen::say);
      stopwatch.lap("job");

      MarketRun run = new MarketRun(screen, stop, watch, running, job.runFor());
      if (savepoint.isEmpty()) {
        catchUp.beginHere();
        run.awaitBegin();
      }
      run.trade(Marketplace.of(servers), marketplace.rate(), journal);
      stopwatch.lap("run");
      long missing = run.catchUp(catchUp);
      stopwatch.lap("catchUp");
      List<TableStatus> statuses = run.end(flink().resolve("savepoints"));
      stopwatch.lap("savepoint");
      screen.say("Comparing every table with its source ...");
      Comparison comparison = Comparison.of(tables, label, lake, Marketplace.of(servers));
      stopwatch.lap("comparison");
      return tell(new Verdict(comparison, missing, statuses, stopwatch.seconds()));
    }
  }

  private boolean tell(Verdict verdict) throws IOException {
    screen.close();
    verdict.lines().forEach(out::println);
    out.flush();
    if (marketplace.report().isPresent()) {
      Report.write(marketplace.report().orElseThrow(), verdict);
    }
    return verdict.isGood();
  }

  /** Where checkpoints and savepoints are. */
  private Path flink() {
    return folder.resolve("flink");
  }
}
