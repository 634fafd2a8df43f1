package io.caudal.local.command;

import io.caudal.local.dashboard.Screen;
import io.caudal.local.dashboard.TableStatus;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.text.Numbers;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.TickitDatabases;
import io.caudal.local.tickit.Traffic;
import io.caudal.local.tickit.TrafficPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The time in which the job runs: traffic, the screen, and an end in good order. */
final class MarketRun {

  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration STANDSTILL = Duration.ofMinutes(3);
  private static final Duration SAVEPOINT_DEADLINE = Duration.ofMinutes(3);

  private final Screen screen;
  private final StopRequest stop;
  private final MarketWatch watch;
  private final RunningJob job;
  private final Deadline end;

  /**
   * A run that begins now.
   *
   * @param runFor when it ends by itself; empty: never
   */
  MarketRun(
      Screen screen,
      StopRequest stop,
      MarketWatch watch,
      RunningJob job,
      Optional<Duration> runFor) {
    this.screen = screen;
    this.stop = stop;
    this.watch = watch;
    this.job = job;
    this.end = runFor.map(Deadline::in).orElseGet(Deadline::never);
    stop.arm();
  }

  /**
   * Waits until every source is being read: only then is each change certain to be in its log's
   * history.
   */
  void awaitBegin() throws InterruptedException, SQLException {
    boolean stopped = false;
    while (!stopped && !end.isOver() && !watch.everySourceHasBegun()) {
      show("the snapshot begins");
      stopped = stop.within(BEAT);
    }
  }

  /** Keeps traffic going until the end. */
  void trade(TickitDatabases databases, double rate, Journal journal) throws Exception {
    if (rate > 0) {
      try (Traffic traffic = Traffic.start(databases, TrafficPlan.atRate(rate), journal)) {
        untilEnd(Math.round(rate) + " changes/s");
        screen.say("Stopping the traffic ...");
        traffic.stop();
      }
    } else {
      untilEnd("no traffic");
    }
  }

  /**
   * Waits until every change that was committed is in the lake, for as long as more of them come.
   *
   * @return how many are not
   */
  long catchUp(CatchUp catchUp) throws InterruptedException, SQLException {
    screen.say("Waiting until the lake has caught up ...");
    Deadline standstill = Deadline.in(STANDSTILL);
    long missing = catchUp.missing();
    while (missing > 0 && !standstill.isOver()) {
      show(Numbers.grouped(missing) + " changes to go");
      stop.pause(BEAT);
      long now = catchUp.missing();
      if (now < missing) {
        standstill = Deadline.in(STANDSTILL);
      }
      missing = now;
    }
    return missing;
  }

  /** Ends the job with a savepoint, and shows how it stands then. */
  List<TableStatus> end(Path savepoints) throws InterruptedException, SQLException {
    screen.say("Stopping the job with a savepoint ...");
    String savepoint = job.stopWithSavepoint(savepoints, SAVEPOINT_DEADLINE);
    screen.say("Savepoint: " + savepoint);
    return watch.refresh();
  }

  private void untilEnd(String traffic) throws InterruptedException, SQLException {
    boolean stopped = false;
    while (!stopped && !end.isOver()) {
      show(traffic + " · Ctrl-C to stop");
      stopped = stop.within(BEAT);
    }
  }

  private void show(String now) throws InterruptedException, SQLException {
    screen.show(JobHeadline.of(job, end.elapsed(), now), watch.refresh());
  }
}
