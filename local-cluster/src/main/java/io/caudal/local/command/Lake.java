package io.caudal.local.command;

import io.caudal.config.ProblemsException;
import io.caudal.local.server.ServerException;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
    name = "lake",
    description = "An exactly-once history of databases in a Parquet lake, on this machine.",
    subcommands = {
      UpCommand.class,
      RunCommand.class,
      SqlCommand.class,
      DdlCommand.class,
      CheckCommand.class,
      FillCommand.class,
      TradeCommand.class,
      CompareCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "Caudal 1.0.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Try:",
      "  lake up --for 60s",
      "  lake sql \"SELECT * FROM sales_current LIMIT 5\"",
      "",
      "Exit status: 0 all well, 1 lake and source differ or the job failed, 2 bad input."
    })
public final class Lake {

  private static final int USAGE_WIDTH = 100;
  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;

  private Lake() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Lake())
        .setUsageHelpWidth(USAGE_WIDTH)
        .registerConverter(java.time.Duration.class, new DurationConverter())
        .setParameterExceptionHandler(Lake::onBadArguments)
        .setExecutionExceptionHandler(Lake::onFailure)
        .setExitCodeExceptionMapper(failure -> BAD_INPUT);
  }

  private static int onBadArguments(ParameterException mistake, String[] arguments) {
    PrintWriter err = mistake.getCommandLine().getErr();
    err.println("lake: " + mistake.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err)) {
      err.println("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    return BAD_INPUT;
  }

  private static int onFailure(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    LoggerFactory.getLogger(Lake.class).error("The command failed", failure);
    if (failure instanceof ProblemsException problems) {
      ProblemText.lines(problems.problems()).forEach(err::println);
      return BAD_INPUT;
    }
    if (failure instanceof ServerException || failure instanceof JobEndedException) {
      err.println(failure.getMessage());
      return FAILED;
    }
    err.println("lake: " + failure + "\nThe log has more: " + LogPlace.file());
    return FAILED;
  }
}
