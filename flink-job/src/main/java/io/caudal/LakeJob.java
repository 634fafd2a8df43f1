package io.caudal;

import io.caudal.catalog.Catalog;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.PropertyGroups;
import io.caudal.config.Settings;
import io.caudal.source.ChangeSources;
import io.caudal.source.SourceOpener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The job that runs on Managed Service for Apache Flink, and locally just the same. */
public final class LakeJob {

  private final Plan plan;

  private LakeJob(Plan plan) {
    this.plan = plan;
  }

  /**
   * Reads the properties and starts the job.
   *
   * @param arguments none on AWS, where the runtime has the properties; else {@code --properties
   *     FILE}
   */
  public static void main(String[] arguments) throws Exception {
    plan(groups(arguments)).execute(StreamExecutionEnvironment.getExecutionEnvironment());
  }

  /**
   * Checks everything that the job needs, and creates nothing.
   *
   * @param groups property groups as the runtime has them
   * @throws ProblemsException with everything that is wrong
   */
  public static LakeJob plan(Map<String, Map<String, String>> groups) {
    return new LakeJob(Plan.of(Settings.parse(groups)));
  }

  /** What the user should know, although the job can start. */
  public List<Problem> warnings() {
    return plan.warnings();
  }

  /** The settings that the job was planned with. */
  public Settings settings() {
    return plan.settings();
  }

  /** The tables that the job reads, those of each source together. */
  public List<TableSchema> tables() {
    return plan.tables();
  }

  /**
   * What Athena is told of the lake.
   *
   * @throws ProblemsException if Athena cannot read it
   */
  public Catalog catalog() {
    return plan.catalog();
  }

  /**
   * Creates what the databases need for a start, and submits the job without waiting for its end.
   *
   * @throws ProblemsException if it cannot go on from the savepoint that the environment names
   */
  public JobClient execute(StreamExecutionEnvironment environment) throws Exception {
    plan.checkParallelism(environment.getParallelism());
    StreamGraph graph = plan.graph(environment, ChangeSources::open);
    RestoreCheck restore = plan.restore(graph, environment.getConfiguration());
    RestoreGate.of(environment.getConfiguration()).check(restore.problems());
    if (restore.leavesFormerHistories()) {
      environment.configure(
          new Configuration().set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true));
    }
    plan.prepare();
    CatalogUpkeep.keep(plan);
    return environment.executeAsync(graph);
  }

  /** The same with other sources in place of Caudal's, whose savepoints are not checked. */
  public JobClient execute(StreamExecutionEnvironment environment, SourceOpener sources)
      throws Exception {
    plan.checkParallelism(environment.getParallelism());
    plan.prepare();
    CatalogUpkeep.keep(plan);
    return environment.executeAsync(plan.graph(environment, sources));
  }

  /**
   * What is in the way of going on from the savepoint that an environment names, errors and
   * warnings; nothing if it names none.
   */
  public List<Problem> restoreProblems(StreamExecutionEnvironment environment) {
    return plan.restore(
            plan.graph(environment, ChangeSources::open), environment.getConfiguration())
        .problems();
  }

  private static Map<String, Map<String, String>> groups(String[] arguments) {
    if (arguments.length == 0) {
      return PropertyGroups.ofRuntime();
    }
    if (arguments.length == 2 && arguments[0].equals("--properties")) {
      return PropertyGroups.ofFile(Path.of(arguments[1]));
    }
    throw new ProblemsException(
        List.of(
            Problem.error(
                "arguments",
                "must be none, or --properties FILE",
                String.join(" ", arguments),
                "Give the properties as a file, or as the application's runtime properties")));
  }
}
