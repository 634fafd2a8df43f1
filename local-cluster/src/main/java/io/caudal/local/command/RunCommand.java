package io.caudal.local.command;

import io.caudal.local.server.LocalCluster;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The job against the user's own databases. */
@Command(
    name = "run",
    header = "Runs the job on this machine, from your databases into your lake.",
    description = {"", "At Ctrl-C it stops with a savepoint to go on from.", ""},
    sortOptions = false,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Try:",
      "  lake check --properties flink-application-properties-dev.json",
      "  lake run --properties flink-application-properties-dev.json --savepoint-to savepoints"
    })
@SuppressWarnings("NullAway.Init")
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private JobOptions job;

  @Option(
      names = "--properties",
      paramLabel = "FILE",
      required = true,
      description = "The property groups, as in flink-application-properties-dev.json.")
  private Path properties;

  @Option(
      names = "--restore",
      paramLabel = "SAVEPOINT",
      description = "Go on from this savepoint: a path, or a URI that Flink can read.")
  private @Nullable String restore;

  @Option(
      names = "--savepoint-to",
      paramLabel = "DIR",
      description = "Where the savepoint is written at the end. Default: target/savepoints.")
  private @Nullable Path savepointTo;

  @Option(
      names = "--flink",
      paramLabel = "KEY=VALUE",
      description = "A setting of Flink, such as s3.endpoint=http://127.0.0.1:9000.")
  private Map<String, String> flink = Map.of();

  @Override
  public Integer call() throws Exception {
    job.check();
    try (WorkFolder folder = WorkFolder.fresh()) {
      new RunSession(job, folder.path(), flink, spec.commandLine().getOut())
          .run(properties, Optional.ofNullable(restore), savepoints());
      return 0;
    }
  }

  private Path savepoints() {
    return savepointTo == null
        ? LocalCluster.home().resolve("target/savepoints")
        : savepointTo.toAbsolutePath();
  }
}
