package io.caudal.cloudformation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.s3.S3Client;

@Command(
    name = "upgrade",
    description = {
      "Brings the running application to another jar, and back if that does not work.",
      "It lets the new jar check the application's properties, takes a snapshot, goes on from it with",
      "the new jar, watches the restarts, and rolls back if there are too many. Cut off, repeat it."
    },
    mixinStandardHelpOptions = true)
final class UpgradeCommand implements Callable<Integer> {

  @Mixin private final Invocation invocation = new Invocation();

  @Mixin private final JarOption jar = new JarOption();

  @Option(
      names = "--watch",
      defaultValue = "10",
      paramLabel = "MINUTES",
      description = "How long it must run before it is believed; ${DEFAULT-VALUE} if not given.")
  private int minutes;

  @Option(names = "--dry-run", description = "Tells what would be done, and does nothing.")
  private boolean dry;

  @Override
  public Integer call() throws InterruptedException {
    List<String> problems = new ArrayList<>(Jar.problems(jar.file()));
    if (minutes < 1) {
      problems.add("--watch: must be at least 1, not " + minutes + ".");
    }
    invocation.require(problems);
    Jar content = Jar.of(jar.file());
    try (KinesisAnalyticsV2Client flink =
            invocation.access().client(KinesisAnalyticsV2Client.builder());
        S3Client s3 = invocation.access().client(S3Client.builder());
        CloudWatchClient metrics = invocation.access().client(CloudWatchClient.builder())) {
      invocation.require(new UpgradeCheck(flink, s3, invocation.name()).problems(content));
      Upgrade upgrade =
          new Upgrade(
              flink,
              invocation.name(),
              new RestartsMetric(metrics, invocation.name(), Clock.systemUTC()),
              invocation::tell,
              invocation.pause(),
              Clock.systemUTC());
      upgrade.tell(content.key());
      if (!dry) {
        upload(content, s3);
        upgrade.to(content.key(), Duration.ofMinutes(minutes));
      }
    }
    return 0;
  }

  private void upload(Jar content, S3Client s3) {
    try (CloudFormationClient stacks = invocation.access().client(CloudFormationClient.builder())) {
      String bucket =
          invocation.deployment(stacks).outputs(Infrastructure.TEMPLATES).get("JarBucket");
      if (bucket == null) {
        throw new DeploymentException(
            "The stack of the lake, which has the jars' bucket, is not there. Run caudal deploy infra,"
                + " with the same --name");
      }
      content.uploadTo(s3, bucket, invocation::tell);
    }
  }
}
