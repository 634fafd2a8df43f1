package io.caudal.cloudformation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;

@Command(
    name = "app",
    description = {
      "The jar, and the stacks of the application, its alarms, its timetable and its Grafana.",
      "The application is created stopped; one that runs goes on from a snapshot with what is new."
    },
    mixinStandardHelpOptions = true)
final class DeployAppCommand implements Callable<Integer> {

  @Mixin private final Invocation invocation = new Invocation();

  @Mixin private final JarOption jar = new JarOption();

  @Parameters(
      paramLabel = "Parameter=Value",
      description = "A parameter of the templates; one that is not given stays as it is.")
  private final Map<String, String> given = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    given.put("Name", invocation.name());
    invocation.require(Jar.problems(jar.file()));
    try (CloudFormationClient client = invocation.access().client(CloudFormationClient.builder());
        S3Client s3 = invocation.access().client(S3Client.builder())) {
      Deployment deployment = invocation.deployment(client);
      Jar content = Jar.of(jar.file());
      StackLayer stacks = StackLayer.application(deployment, given, content.key());
      invocation.require(stacks.problems());
      content.uploadTo(s3, stacks.jarBucket(), invocation::tell);
      stacks.deploy().forEach((name, value) -> invocation.print("%-28s %s".formatted(name, value)));
    }
    return 0;
  }
}
