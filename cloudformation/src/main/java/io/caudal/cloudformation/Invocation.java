package io.caudal.cloudformation;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** What every command has: the deployment's name, the way to AWS, and where progress is told. */
final class Invocation {

  private static final Pause PAUSE = new Pause(Duration.ofSeconds(2));

  private final AwsAccess access = new AwsAccess();

  @Option(
      names = "--name",
      defaultValue = "caudal",
      paramLabel = "NAME",
      description =
          "Goes before the names of all that belongs together; ${DEFAULT-VALUE} if not given.")
  private String name = "";

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  String name() {
    return name;
  }

  AwsAccess access() {
    return access;
  }

  Pause pause() {
    return PAUSE;
  }

  Deployment deployment(CloudFormationClient client) {
    return new Deployment(name, client, this::tell, PAUSE);
  }

  /** Ends the command as bad input if there are such problems, or no way to AWS. */
  void require(List<String> problems) {
    List<String> all = new ArrayList<>(problems);
    all.addAll(access.problems());
    if (!all.isEmpty()) {
      throw new ParameterException(command.commandLine(), String.join("\ncaudal: ", all));
    }
  }

  /** A line, with the time. */
  void tell(String line) {
    print(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
  }

  /** A line as it is. */
  void print(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
