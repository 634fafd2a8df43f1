package io.caudal.local.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.caudal.local.chaos.database.ChaosEngine;
import io.caudal.local.chaos.fault.FaultKind;
import io.caudal.local.chaos.verdict.TableVerdict;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The figures of an engine's rounds, as lines and as JSON. */
final class ChaosReport {

  private final ChaosEngine engine;
  private final long seed;
  private final List<Round> rounds = new ArrayList<>();
  private final List<JobVerdict> jobs = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final long began = System.nanoTime();

  ChaosReport(ChaosEngine engine, long seed) {
    this.engine = engine;
    this.seed = seed;
  }

  void add(Round round) {
    rounds.add(round);
  }

  void add(JobVerdict verdict) {
    jobs.add(verdict);
  }

  /** Notes that a job did not come to a verdict, and why. */
  void addFailure(String failure) {
    failures.add(failure);
  }

  /** Whether nothing went wrong in any job, and all of them came to their end. */
  boolean exact() {
    return failures.isEmpty() && jobs.stream().allMatch(JobVerdict::exact);
  }

  /** All figures; of faults, the number of rounds by kind. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("engine", engine.toString());
    figures.put("seed", seed);
    figures.put("rounds", rounds.size());
    figures.put("jobs", jobs.size());
    figures.put("faults", faults());
    figures.put("changes", sum(TableVerdict::journaled));
    figures.put("before the log", sum(TableVerdict::beforeSnapshot));
    figures.put("lost", sum(TableVerdict::lost));
    figures.put("doubled", sum(TableVerdict::doubled));
    figures.put("reordered", sum(TableVerdict::reordered));
    figures.put("wrong", sum(TableVerdict::wrong));
    figures.put("unknown", sum(TableVerdict::unknown));
    figures.put("differing rows", sum(TableVerdict::differingRows));
    figures.put("left over", jobs.stream().mapToLong(job -> job.remains().size()).sum());
    figures.put(
        "uploads for the lifecycle rule",
        jobs.stream().mapToLong(JobVerdict::uploadsForLifecycleRule).sum());
    figures.put("half open unnoticed", jobs.stream().mapToLong(JobVerdict::unnoticed).sum());
    figures.put("stood still", jobs.stream().mapToLong(job -> job.standstills().size()).sum());
    figures.put("recovery p50 ms", recovery(0.5));
    figures.put("recovery max ms", recovery(1));
    figures.put("minutes", Math.round((System.nanoTime() - began) / 6e9) / 10.0);
    return figures;
  }

  /** What is not right, a line each. */
  List<String> examples() {
    List<String> examples = new ArrayList<>(failures);
    for (JobVerdict job : jobs) {
      job.tables().forEach(table -> examples.addAll(table.examples()));
      examples.addAll(job.standstills());
      job.remains().forEach(left -> examples.add("left over: " + left));
    }
    return examples;
  }

  /** Writes {@code target/chaos/<engine>.json}. */
  Path write() {
    Map<String, Object> all = new LinkedHashMap<>(figures());
    all.put("round by round", rounds);
    all.put("not right", examples());
    Path file = LocalCluster.home().resolve("target/chaos/" + engine + ".json");
    try {
      Files.createDirectories(file.getParent());
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Integer> faults() {
    Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
    rounds.forEach(round -> counts.merge(round.kind(), 1, Integer::sum));
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((kind, count) -> named.put(kind.toString(), count));
    return named;
  }

  private long recovery(double quantile) {
    long[] sorted = rounds.stream().mapToLong(Round::recoveryMillis).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(quantile * sorted.length) - 1];
  }

  private long sum(ToLongFunction<TableVerdict> number) {
    return jobs.stream().flatMap(job -> job.tables().stream()).mapToLong(number).sum();
  }
}
