package io.caudal.local.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything at once. */
@Command(
    name = "up",
    header = "Starts everything on this machine: databases, traffic, an S3 server, Flink, the job.",
    description = {
      "",
      "A MariaDB (or a MySQL), a PostgreSQL and a SQL Server (a simulator, unless one is named),",
      "filled with a ticket marketplace, an S3 server and a Flink cluster run until Ctrl-C, while",
      "traffic keeps changing the databases. Then the job stops with a savepoint, and every table is",
      "compared with its source: exit status 0 if all are equal, else 1.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Try:",
      "  lake up --for 60s --report report.json",
      "  lake up --keep marketplace --rate 500",
      "and meanwhile, from another terminal:",
      "  lake sql \"SELECT cdc_op, count(*) FROM sales GROUP BY cdc_op\""
    })
@SuppressWarnings("NullAway.Init")
final class UpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private UpOptions marketplace;

  @Mixin private JobOptions job;

  @Override
  public Integer call() throws Exception {
    marketplace.check();
    job.check();
    StopRequest stop = StopRequest.bySignal();
    PrintWriter out = spec.commandLine().getOut();
    try (WorkFolder folder =
        marketplace.keep().map(WorkFolder::kept).orElseGet(WorkFolder::fresh)) {
      return new UpSession(marketplace, job, folder.path(), stop, out).run() ? 0 : 1;
    }
  }
}
