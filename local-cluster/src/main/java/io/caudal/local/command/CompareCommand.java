package io.caudal.local.command;

import io.caudal.local.check.Lake;
import io.caudal.local.market.MarketFill;
import io.caudal.local.tickit.TickitDatabases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verdict on a lake whose databases and job run elsewhere. */
@Command(
    name = "compare",
    header = "Compares a lake with the marketplace's databases, row by row, column by column.",
    description = {
      "",
      "Stop the traffic first. Exit status: 0 all tables are equal, 1 one is not, 2 bad input.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class CompareCommand implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofSeconds(3);

  @Spec private CommandSpec spec;

  @Mixin private MarketOptions market;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      required = true,
      description = "The lake's folder, which holds refined/.")
  private Path folder;

  @Option(
      names = "--within",
      paramLabel = "TIME",
      defaultValue = "2m",
      description = "How long the lake may take to catch up. Default: ${DEFAULT-VALUE}.")
  private Duration within = Duration.ofMinutes(2);

  @Override
  public Integer call() throws Exception {
    TickitDatabases databases = MarketFill.databases(market.servers(List.of()));
    Deadline deadline = Deadline.in(within);
    Comparison comparison = compare(databases);
    while (!comparison.isEqual() && !deadline.isOver()) {
      Thread.sleep(PAUSE.toMillis()); // between two looks at a lake that may still be catching up
      comparison = compare(databases);
    }
    PrintWriter out = spec.commandLine().getOut();
    comparison.lines().forEach(out::println);
    out.println();
    out.println(comparison.summary());
    return comparison.isEqual() ? 0 : 1;
  }

  private Comparison compare(TickitDatabases databases) throws Exception {
    try (Lake lake = Lake.at(folder)) {
      return Comparison.ofChanged(databases.tables(), new Label(Set.of()), lake, databases);
    }
  }
}
