package io.caudal.local.postgres;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** What a test does to the operator behind a source that runs in this JVM, by a name. */
final class Fault {

  private static final Map<String, Fault> BY_NAME = new ConcurrentHashMap<>();
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private final AtomicLong passed = new AtomicLong();
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile long nanosPerRow;
  private volatile long armedAt = Long.MAX_VALUE;
  private volatile long checkpoint = Long.MAX_VALUE;

  private Fault() {}

  static Fault of(String name) {
    return BY_NAME.computeIfAbsent(name, unused -> new Fault());
  }

  /** Makes every row take that long, so that checkpoints fall between the rows. */
  void slowDown(Duration perRow) {
    nanosPerRow = perRow.toNanos();
  }

  /** Lets the operator fail at the next row. */
  void fail() {
    due.set(true);
  }

  /** Lets it fail at the first row after a checkpoint that has at least one row from now on. */
  void failAfterACheckpoint() {
    checkpoint = Long.MAX_VALUE;
    armedAt = passed.get();
  }

  /** Waits until it has failed. */
  void await() {
    Awaitility.await("the failure")
        .atMost(DEADLINE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> !due.get() && armedAt == Long.MAX_VALUE);
  }

  /** Rows that passed, those that passed again included. */
  long passed() {
    return passed.get();
  }

  void pass() {
    if (due.compareAndSet(true, false)) {
      armedAt = Long.MAX_VALUE;
      throw new IllegalStateException("the failure that the test asks for");
    }
    passed.incrementAndGet();
    if (nanosPerRow > 0) {
      LockSupport.parkNanos(nanosPerRow);
    }
  }

  void checkpointed(long id) {
    if (checkpoint == Long.MAX_VALUE && passed.get() > armedAt) {
      checkpoint = id;
    }
  }

  void completed(long id) {
    if (id >= checkpoint && armedAt != Long.MAX_VALUE) {
      due.set(true);
    }
  }
}
