package io.caudal.cloudformation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

@Command(
    name = "infra",
    description = "Network, databases, secrets and lake, a stack each; repeat it to update them.",
    mixinStandardHelpOptions = true)
final class DeployInfraCommand implements Callable<Integer> {

  @Mixin private final Invocation invocation = new Invocation();

  @Parameters(
      paramLabel = "Parameter=Value",
      description = "A parameter of the templates; one that is not given stays as it is.")
  private final Map<String, String> given = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    given.put("Name", invocation.name());
    Infrastructure infrastructure = new Infrastructure(given);
    invocation.require(infrastructure.problems());
    try (CloudFormationClient client = invocation.access().client(CloudFormationClient.builder())) {
      Map<String, String> outputs = infrastructure.deploy(invocation.deployment(client));
      invocation.print("");
      outputs.forEach((name, value) -> invocation.print("%-28s %s".formatted(name, value)));
    }
    return 0;
  }
}
