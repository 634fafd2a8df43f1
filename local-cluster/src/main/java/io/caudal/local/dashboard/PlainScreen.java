package io.caudal.local.dashboard;

import io.caudal.local.text.Numbers;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One line every few seconds, for output that goes to a file. */
public final class PlainScreen implements Screen {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final Clock clock;
  private Instant next;

  public PlainScreen(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.next = clock.instant();
  }

  @Override
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public synchronized void show(String headline, List<TableStatus> tables) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(PAUSE);
    long read = tables.stream().mapToLong(table -> table.seen().reads()).sum();
    long logged = tables.stream().mapToLong(table -> table.seen().logged()).sum();
    long inLake = tables.stream().mapToLong(table -> table.lakeRows().orElse(0)).sum();
    say(
        headline
            + " | rows read "
            + Numbers.grouped(read)
            + " | changes seen "
            + Numbers.grouped(logged)
            + " | rows in lake "
            + Numbers.grouped(inLake));
  }

  @Override
  public synchronized void close() {
    out.flush();
  }
}
