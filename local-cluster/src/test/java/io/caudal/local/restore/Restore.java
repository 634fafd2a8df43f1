package io.caudal.local.restore;

import io.caudal.LakeJob;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job that is to go on from a savepoint, before either is spoilt. */
final class Restore {

  private final Map<String, Map<String, String>> properties = new HashMap<>();
  private final Configuration flink;
  private Path savepoint;

  /**
   * The job as it was, from its own savepoint.
   *
   * @param flink settings of the cluster
   */
  Restore(Map<String, Map<String, String>> job, String savepoint, Map<String, String> flink) {
    job.forEach((group, values) -> properties.put(group, new HashMap<>(values)));
    this.savepoint = Path.of(URI.create(savepoint));
    this.flink = Configuration.fromMap(flink);
  }

  Restore set(String group, String key, String value) {
    group(group).put(key, value);
    return this;
  }

  Restore rename(String group, String name) {
    properties.put(name, group(group));
    properties.remove(group);
    return this;
  }

  Restore flink(String key, String value) {
    flink.setString(key, value);
    return this;
  }

  private Map<String, String> group(String name) {
    return properties.computeIfAbsent(name, any -> new HashMap<>());
  }

  Restore from(Path other) {
    savepoint = other;
    return this;
  }

  /** Goes on from a copy that may be changed. */
  Restore copied(Path to) {
    try (Stream<Path> files = Files.list(savepoint)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    savepoint = to;
    return this;
  }

  Path metadata() {
    return savepoint.resolve("_metadata");
  }

  /** What the savepoint has beside its table of contents. */
  List<Path> stateFiles() throws IOException {
    try (Stream<Path> files = Files.list(savepoint)) {
      return files.filter(file -> !file.equals(metadata())).toList();
    }
  }

  /** What keeps the job from going on. */
  List<Problem> errors() {
    flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint.toUri().toString());
    return problems().stream().filter(Problem::isError).toList();
  }

  /** What is wrong with a database keeps the savepoint from being looked at. */
  private List<Problem> problems() {
    try {
      return LakeJob.plan(properties).restoreProblems(new StreamExecutionEnvironment(flink));
    } catch (ProblemsException wrong) {
      return wrong.problems();
    }
  }
}
