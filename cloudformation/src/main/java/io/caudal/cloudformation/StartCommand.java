package io.caudal.cloudformation;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;

@Command(
    name = "start",
    description = "Starts the application from its latest snapshot, or anew if it has none.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

  private static final String NONE = "none";

  @Mixin private final Invocation invocation = new Invocation();

  @Option(
      names = "--snapshot",
      defaultValue = "",
      paramLabel = "SNAPSHOT",
      description = {
        "Another snapshot than the latest, by its name; " + NONE + " for none:",
        "then every database is read from its beginning."
      })
  private String snapshot = "";

  @Override
  public Integer call() throws InterruptedException {
    invocation.require(List.of());
    try (KinesisAnalyticsV2Client client =
        invocation.access().client(KinesisAnalyticsV2Client.builder())) {
      Application application =
          new Application(client, invocation.name(), invocation::tell, invocation.pause());
      switch (snapshot) {
        case "" -> application.start();
        case NONE -> application.startAnew();
        default -> application.startFrom(snapshot);
      }
    }
    return 0;
  }
}
