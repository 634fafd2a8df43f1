package io.caudal.local.command;

import io.caudal.LakeJob;
import io.caudal.change.TableSchema;
import io.caudal.config.PropertyGroups;
import io.caudal.local.dashboard.Screen;
import io.caudal.local.flink.FlinkCluster;
import io.caudal.local.flink.RunningJob;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a user's own job. */
final class RunSession {

  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration SAVEPOINT_DEADLINE = Duration.ofMinutes(5);

  private final JobOptions options;
  private final Path folder;
  private final Map<String, String> flink;
  private final Screen screen;
  private final PrintWriter out;
  private final StopRequest stop = StopRequest.bySignal();

  /**
   * A run.
   *
   * @param folder for checkpoints
   * @param flink settings of Flink by their names
   */
  RunSession(JobOptions options, Path folder, Map<String, String> flink, PrintWriter out) {
    this.options = options;
    this.folder = folder;
    this.flink = flink;
    this.out = out;
    this.screen = options.isQuiet() ? Screens.quiet() : Screens.of(out);
  }

  /**
   * Runs the job until it is to stop, and stops it with a savepoint.
   *
   * @param restore the savepoint to go on from
   */
  void run(Path properties, Optional<String> restore, Path savepoints) throws Exception {
    Map<String, Map<String, String>> groups = PropertyGroups.ofFile(properties);
    try (FlinkCluster cluster = FlinkCluster.start(options.cluster(folder, flink))) {
      LakeJob planned = LakeJob.plan(groups);
      if (!planned.warnings().isEmpty()) {
        ProblemText.lines(planned.warnings()).forEach(screen::say);
      }
      Optional<Path> lake =
          LakeRecord.localFolder(groups.getOrDefault("lake", Map.of()).get("path"));
      lake.ifPresent(path -> LakeRecord.of(path, planned.tables()).write(folder));
      List<String> tables = planned.tables().stream().map(TableSchema::lakeTable).toList();
      RunningJob job = cluster.job(planned.execute(cluster.environment(restore)));
      stop.arm();
      screen.say("  Flink  " + cluster.webUrl());
      screen.say("  Log    " + LogPlace.file());
      try (JobWatch watch = new JobWatch(tables, cluster.counters(), lake)) {
        untilStopped(job, watch);
      }
      screen.say("Stopping the job with a savepoint ...");
      String savepoint = job.stopWithSavepoint(savepoints, SAVEPOINT_DEADLINE);
      screen.close();
      out.println("Stopped. Go on with: --restore " + savepoint);
      out.flush();
    }
  }

  private void untilStopped(RunningJob job, JobWatch watch) throws Exception {
    Deadline end = options.runFor().map(Deadline::in).orElseGet(Deadline::never);
    boolean stopped = false;
    while (!stopped && !end.isOver()) {
      screen.show(JobHeadline.of(job, end.elapsed(), "Ctrl-C to stop"), watch.refresh());
      stopped = stop.within(BEAT);
    }
  }
}
