package io.caudal.cloudformation;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.core.exception.SdkException;

/** The command line for AWS. */
@Command(
    name = "caudal",
    description = "Caudal on AWS.",
    subcommands = {
      DeployCommand.class,
      InitialiseCommand.class,
      StartCommand.class,
      StopCommand.class,
      UpgradeCommand.class,
      DestroyCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "Caudal 1.0.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Region and credentials are found where AWS's tools find them.",
      "Exit status: 0 all well, 1 AWS refused or failed, 2 bad input."
    })
public final class Caudal {

  private static final int USAGE_WIDTH = 100;
  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;

  private Caudal() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Caudal())
        .setUsageHelpWidth(USAGE_WIDTH)
        .setParameterExceptionHandler(Caudal::onBadArguments)
        .setExecutionExceptionHandler(Caudal::onFailure);
  }

  private static int onBadArguments(ParameterException mistake, String[] arguments) {
    PrintWriter err = mistake.getCommandLine().getErr();
    err.println("caudal: " + mistake.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err)) {
      err.println("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    return BAD_INPUT;
  }

  private static int onFailure(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof DeploymentException || failure instanceof SdkException) {
      commandLine.getErr().println("caudal: " + failure.getMessage());
      return FAILED;
    }
    throw failure;
  }
}
