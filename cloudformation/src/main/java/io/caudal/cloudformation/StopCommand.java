package io.caudal.cloudformation;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;

@Command(
    name = "stop",
    description = "Lets the application take a snapshot and end.",
    mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

  @Mixin private final Invocation invocation = new Invocation();

  @Override
  public Integer call() throws InterruptedException {
    invocation.require(List.of());
    try (KinesisAnalyticsV2Client client =
        invocation.access().client(KinesisAnalyticsV2Client.builder())) {
      new Application(client, invocation.name(), invocation::tell, invocation.pause()).stop();
    }
    return 0;
  }
}
