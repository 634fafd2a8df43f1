package io.caudal.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

@Command(
    name = "governance",
    description = {
      "Lake Formation: which tables analysts see, and which columns they do not.",
      "Once before the first start, and again with the tables once they are there."
    },
    mixinStandardHelpOptions = true)
final class DeployGovernanceCommand implements Callable<Integer> {

  @Mixin private final Invocation invocation = new Invocation();

  @Parameters(
      paramLabel = "Parameter=Value",
      description = "A parameter of the template; one that is not given stays as it is.")
  private final Map<String, String> given = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    given.put("Name", invocation.name());
    invocation.require(List.of());
    try (CloudFormationClient client = invocation.access().client(CloudFormationClient.builder())) {
      StackLayer stacks = StackLayer.governance(invocation.deployment(client), given);
      invocation.require(stacks.problems());
      stacks.deploy().forEach((name, value) -> invocation.print("%-28s %s".formatted(name, value)));
    }
    return 0;
  }
}
