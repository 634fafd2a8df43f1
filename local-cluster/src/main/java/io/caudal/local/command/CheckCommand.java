package io.caudal.local.command;

import io.caudal.LakeJob;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.PropertyGroups;
import io.caudal.local.server.FlinkFileSystems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The preflight alone. */
@Command(
    name = "check",
    header =
        "Checks all that a job needs: settings, databases, lake, SQL, a savepoint. Creates nothing.",
    description = {"", "Exit status: 0 it can start, 2 it cannot.", ""},
    sortOptions = false,
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--properties",
      paramLabel = "FILE",
      required = true,
      description = "The property groups, as in flink-application-properties-dev.json.")
  private Path properties;

  @Option(
      names = "--flink",
      paramLabel = "KEY=VALUE",
      description = "A setting of Flink, such as s3.endpoint=http://127.0.0.1:9000.")
  private Map<String, String> flink = Map.of();

  @Option(
      names = "--restore",
      paramLabel = "SAVEPOINT",
      description = "Check, too, whether the job can go on from this savepoint.")
  private @Nullable String restore;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Configuration configuration = Configuration.fromMap(flink);
    FlinkFileSystems.initialize(configuration);
    LakeJob job = LakeJob.plan(PropertyGroups.ofFile(properties));
    List<Problem> problems = new ArrayList<>(job.warnings());
    if (restore != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, restore);
      problems.addAll(job.restoreProblems(new StreamExecutionEnvironment(configuration)));
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(problems);
    }
    if (!problems.isEmpty()) {
      ProblemText.lines(problems).forEach(out::println);
    }
    out.println(
        restore == null
            ? "The job can start. It captures:"
            : "The job can go on from that savepoint. It captures:");
    job.tables().forEach(table -> out.println("    " + table.id() + " → " + table.lakeTable()));
    return 0;
  }
}
