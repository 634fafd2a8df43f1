package io.caudal.local.command;

import io.caudal.LakeJob;
import io.caudal.config.PropertyGroups;
import io.caudal.local.server.FlinkFileSystems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The preflight alone. */
@Command(
    name = "check",
    header = "Checks everything that a job needs: settings, databases, lake, SQL. Creates nothing.",
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

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    FlinkFileSystems.initialize(Configuration.fromMap(flink));
    LakeJob job = LakeJob.plan(PropertyGroups.ofFile(properties));
    if (!job.warnings().isEmpty()) {
      ProblemText.lines(job.warnings()).forEach(out::println);
    }
    out.println("The job can start. It captures:");
    job.tables().forEach(table -> out.println("    " + table.id() + " → " + table.lakeTable()));
    return 0;
  }
}
