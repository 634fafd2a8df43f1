package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.s3.S3Client;

@Command(
    name = "destroy",
    description = {
      "Deletes all stacks; the lake's bucket stays.",
      "The application's snapshots, the jars and Athena's results go. The log of the lake's readers",
      "stays, and a last snapshot of each database unless its stack says Deletion=Delete."
    },
    mixinStandardHelpOptions = true)
final class DestroyCommand implements Callable<Integer> {

  /** Not the lake's, and not the log of who read it. */
  private static final List<String> EMPTIED = List.of("JarBucket", "ResultsBucket");

  @Mixin private final Invocation invocation = new Invocation();

  @Option(names = "--yes", description = "Required: nothing brings back what is deleted.")
  private boolean sure;

  @Override
  public Integer call() throws InterruptedException {
    invocation.require(
        sure
            ? List.of()
            : List.of(
                "--yes: must be given. All stacks "
                    + invocation.name()
                    + "-... and the application's snapshots would be deleted for good"));
    try (CloudFormationClient stacks = invocation.access().client(CloudFormationClient.builder());
        KinesisAnalyticsV2Client flink =
            invocation.access().client(KinesisAnalyticsV2Client.builder());
        S3Client s3 = invocation.access().client(S3Client.builder())) {
      stop(flink);
      Deployment deployment = invocation.deployment(stacks);
      Map<String, String> outputs = deployment.outputs(Infrastructure.TEMPLATES);
      for (String template : newestFirst()) {
        if (template.equals("lake")) {
          empty(s3, outputs);
        }
        deployment.stack(template).delete();
      }
    }
    return 0;
  }

  /** PostgreSQL's slot and the like are left in order. */
  private void stop(KinesisAnalyticsV2Client flink) throws InterruptedException {
    Application application =
        new Application(flink, invocation.name(), invocation::tell, invocation.pause());
    if (application.exists()) {
      application.stop();
    }
  }

  private void empty(S3Client s3, Map<String, String> outputs) {
    for (String output : EMPTIED) {
      String bucket = outputs.get(output);
      if (bucket != null) {
        invocation.tell("s3://" + bucket + ": is emptied");
        new Bucket(s3, bucket).empty();
      }
    }
  }

  private static List<String> newestFirst() {
    List<String> all = new ArrayList<>(Infrastructure.TEMPLATES);
    all.addAll(StackLayer.APPLICATION);
    all.addAll(StackLayer.GOVERNANCE);
    Collections.reverse(all);
    return all;
  }
}
