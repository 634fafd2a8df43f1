package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.local.market.MarketFill;
import io.caudal.local.market.MarketServer;
import io.caudal.local.text.Numbers;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.Traffic;
import io.caudal.local.tickit.TrafficPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample's traffic on servers that run already. */
@Command(
    name = "trade",
    header = "Keeps changing the marketplace's databases on servers that run already.",
    description = {
      "",
      "Until Ctrl-C; then open transactions are ended. Exit status: 0 stopped, 1 a database was",
      "lost, 2 bad input.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class TradeCommand implements Callable<Integer> {

  private static final int LOST = 1;
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int BEATS_A_LINE = 15;

  @Spec private CommandSpec spec;

  @Mixin private MarketOptions market;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "100",
      description = "Changes per second in all databases. Default: ${DEFAULT-VALUE}.")
  private double rate = 100;

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      required = true,
      description = "Where each committed change is noted; begun here, or gone on with.")
  private Path journal;

  @Override
  public Integer call() throws Exception {
    List<MarketServer> servers = market.servers(problems());
    StopRequest stop = StopRequest.bySignal();
    try (Journal changes = Journal.in(journal);
        Traffic traffic =
            Traffic.start(MarketFill.databases(servers), TrafficPlan.forDays(rate), changes)) {
      stop.arm();
      long beats = 0;
      while (traffic.failure().isEmpty() && !stop.within(BEAT)) {
        if (beats++ % BEATS_A_LINE == 0) {
          say(traffic);
        }
      }
      if (traffic.failure().isPresent()) {
        String reason = String.valueOf(traffic.failure().orElseThrow().getMessage());
        spec.commandLine()
            .getErr()
            .println("The traffic ended: " + reason.lines().findFirst().orElse(reason));
        return LOST;
      }
      traffic.stop();
      say(traffic);
    }
    return 0;
  }

  private List<Problem> problems() {
    return rate > 0
        ? List.of()
        : List.of(
            Problem.error(
                "--rate", "must be above 0", String.valueOf(rate), "For instance --rate 100"));
  }

  private void say(Traffic traffic) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "  "
            + Numbers.grouped(traffic.committedChanges())
            + " changes committed");
    out.flush();
  }
}
