package io.caudal.local.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long each part of a run takes. */
final class Stopwatch {

  private final LongSupplier nanos;
  private final long began;
  private long lapBegan;
  private final Map<String, Duration> laps = new LinkedHashMap<>();

  /** Starts now. */
  Stopwatch(LongSupplier nanos) {
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.lapBegan = began;
  }

  /** Ends a part, which took from the end of the part before. */
  Duration lap(String name) {
    long now = nanos.getAsLong();
    Duration lap = Duration.ofNanos(now - lapBegan);
    laps.put(name, lap);
    lapBegan = now;
    return lap;
  }

  Duration sinceLap() {
    return Duration.ofNanos(nanos.getAsLong() - lapBegan);
  }

  /** The parts so far and {@code total}, in seconds. */
  Map<String, Double> seconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    laps.forEach((name, lap) -> seconds.put(name, lap.toMillis() / 1_000.0));
    seconds.put("total", Duration.ofNanos(nanos.getAsLong() - began).toMillis() / 1_000.0);
    return seconds;
  }
}
