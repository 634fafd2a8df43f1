package io.caudal.local.chaos.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.caudal.local.distribution.FlinkProcesses;
import io.caudal.local.flink.Savepoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Looks after one job: submits, stops and restores it, always from its newest state. */
public final class Operator {

  private static final Duration DEADLINE = Duration.ofMinutes(3);

  private final FlinkProcesses flink;
  private final Path folder;
  private final Path checkpoints;
  private final String mainClass;
  private final Supplier<Map<String, Map<String, String>>> properties;
  private final List<String> jobs = new ArrayList<>();
  private int parallelism = 2;

  /**
   * An operator of a job that is not yet submitted.
   *
   * @param folder for properties and savepoints
   * @param properties of the job as they are when it is submitted
   */
  public Operator(
      ChaosCluster cluster, Path folder, Supplier<Map<String, Map<String, String>>> properties) {
    this.flink = cluster.flink();
    this.folder = folder;
    this.checkpoints = cluster.checkpoints();
    this.mainClass = cluster.program().mainClass();
    this.properties = properties;
  }

  /** Starts the job from its newest savepoint or checkpoint, or anew if there is none. */
  public void submit() {
    Awaitility.await("TaskManagers").atMost(DEADLINE).until(() -> flink.rest().taskManagers() >= 2);
    Path file = writeProperties();
    Optional<Path> from = newestState();
    AtomicReference<String> refusal = new AtomicReference<>("");
    try {
      Awaitility.await("a submission").atMost(DEADLINE).until(() -> submit(file, from, refusal));
    } catch (ConditionTimeoutException refused) {
      throw new AssertionError("the job cannot be submitted: " + refusal, refused);
    }
  }

  /** Tasks that have not yet noticed that their JobManager is gone may be in the way. */
  private boolean submit(Path file, Optional<Path> from, AtomicReference<String> refusal) {
    try {
      List<String> arguments = List.of("--properties", file.toString());
      jobs.add(flink.jobs().run(ChaosCluster.JAR, mainClass, arguments, parallelism, from));
      return true;
    } catch (AssertionError refused) {
      refusal.set(String.valueOf(refused.getMessage()));
      return false;
    }
  }

  /**
   * Stops the job with a savepoint; a job that is just failing is stopped once it runs again. A
   * complete savepoint can let the enumerator talk to a reader that has already ended, which Flink
   * takes for a failure: the job goes on from that savepoint then, and is stopped anew.
   */
  public void stop() {
    AtomicReference<String> refusal = new AtomicReference<>("it does not run");
    try {
      Awaitility.await("the job's stop").atMost(DEADLINE).until(() -> stop(refusal));
    } catch (ConditionTimeoutException refused) {
      throw new AssertionError("the job cannot be stopped: " + refusal, refused);
    }
  }

  private boolean stop(AtomicReference<String> refusal) {
    if (!flink.rest().jobState(job()).equals("RUNNING")) {
      return false;
    }
    Optional<String> refused = flink.jobs().stop(job(), folder.resolve("savepoints"));
    refused.ifPresent(refusal::set);
    if (refused.filter(reason -> reason.contains("A savepoint has been created")).isPresent()) {
      submit();
    }
    return refused.isEmpty();
  }

  /** Starts the job from its newest state with another parallelism. */
  public void submitWith(int newParallelism) {
    parallelism = newParallelism;
    submit();
  }

  /** Cancels the job, whatever state it is in. */
  public void cancel() {
    flink.jobs().cancel(job());
  }

  /** Lets the JobManager die, and starts another, which knows no job. */
  public void replaceJobManager() {
    flink.replaceJobManager();
  }

  /** Cancels the job unless it has ended, or the JobManager does not know it. */
  public void end() {
    if (!jobs.isEmpty() && flink.jobs().unfinished().contains(job())) {
      cancel();
    }
  }

  /** Lets a TaskManager die, and starts another. */
  public void replaceTaskManager() {
    flink.killTaskManager();
    flink.addTaskManager();
  }

  public int parallelism() {
    return parallelism;
  }

  /** What the job failed with since it was last submitted. */
  public String failures() {
    return jobs.isEmpty() ? "" : flink.rest().failures(job());
  }

  private String job() {
    return jobs.get(jobs.size() - 1);
  }

  private Optional<Path> newestState() {
    return Stream.concat(
            Stream.of(folder.resolve("savepoints")), jobs.stream().map(checkpoints::resolve))
        .map(Savepoints::newest)
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Operator::written));
  }

  private static FileTime written(Path state) {
    try {
      return Files.getLastModifiedTime(state.resolve("_metadata"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path writeProperties() {
    Path file = folder.resolve("properties.json");
    List<Map<String, Object>> groups = new ArrayList<>();
    properties
        .get()
        .forEach((id, map) -> groups.add(Map.of("PropertyGroupId", id, "PropertyMap", map)));
    try {
      Files.createDirectories(folder);
      new ObjectMapper().writeValue(file.toFile(), groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
