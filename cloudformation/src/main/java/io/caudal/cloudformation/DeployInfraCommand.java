package io.caudal.cloudformation;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

@Command(
    name = "infra",
    description = "Network, databases, secrets and lake, a stack each; repeat it to update them.",
    mixinStandardHelpOptions = true)
final class DeployInfraCommand implements Callable<Integer> {

  private static final Pause PAUSE = new Pause(Duration.ofSeconds(2));

  @Parameters(
      paramLabel = "Parameter=Value",
      description = "A parameter of the templates; one that is not given stays as it is.")
  private final Map<String, String> given = new LinkedHashMap<>();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    Infrastructure infrastructure = new Infrastructure(given);
    AwsAccess access = new AwsAccess();
    List<String> problems = new ArrayList<>(infrastructure.problems());
    problems.addAll(access.problems());
    if (!problems.isEmpty()) {
      throw new ParameterException(command.commandLine(), String.join("\ncaudal: ", problems));
    }
    PrintWriter out = command.commandLine().getOut();
    String prefix = given.getOrDefault("Name", "caudal") + "-";
    try (CloudFormationClient client = access.client(CloudFormationClient.builder())) {
      Map<String, String> outputs =
          infrastructure.deploy(
              template -> new Stack(client, prefix + template, line -> tell(out, line), PAUSE));
      out.println();
      outputs.forEach((name, value) -> out.printf("%-28s %s%n", name, value));
    }
    return 0;
  }

  private static void tell(PrintWriter out, String line) {
    out.println(
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
    out.flush();
  }
}
