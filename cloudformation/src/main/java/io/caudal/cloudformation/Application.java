package io.caudal.cloudformation;

import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationRestoreConfiguration;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationRestoreType;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationStatus;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.SnapshotStatus;

/**
 * An application on Managed Service for Apache Flink.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_ApplicationDetail.html">its
 *     states</a>
 */
final class Application {

  private final KinesisAnalyticsV2Client client;
  private final String name;
  private final Consumer<String> progress;
  private final Pause pause;

  /**
   * An application, which may not be there.
   *
   * @param progress is told what it does, a line each
   * @param pause between two looks at it
   */
  Application(
      KinesisAnalyticsV2Client client, String name, Consumer<String> progress, Pause pause) {
    this.client = client;
    this.name = name;
    this.progress = progress;
    this.pause = pause;
  }

  /** Whether there is such an application. */
  boolean exists() {
    try {
      status();
      return true;
    } catch (ResourceNotFoundException none) {
      return false;
    }
  }

  /**
   * Starts it from its latest snapshot, or anew if there is none, and waits until it runs.
   *
   * @throws DeploymentException if it does not come to run
   */
  void start() throws InterruptedException {
    start(
        hasSnapshot()
            ? restore(ApplicationRestoreType.RESTORE_FROM_LATEST_SNAPSHOT).build()
            : restore(ApplicationRestoreType.SKIP_RESTORE_FROM_SNAPSHOT).build());
  }

  /** The same without any snapshot: every database is read from its beginning. */
  void startAnew() throws InterruptedException {
    start(restore(ApplicationRestoreType.SKIP_RESTORE_FROM_SNAPSHOT).build());
  }

  /** The same from a snapshot by its name. */
  void startFrom(String snapshot) throws InterruptedException {
    start(
        restore(ApplicationRestoreType.RESTORE_FROM_CUSTOM_SNAPSHOT)
            .snapshotName(snapshot)
            .build());
  }

  private void start(ApplicationRestoreConfiguration from) throws InterruptedException {
    ApplicationStatus status = status();
    if (status == ApplicationStatus.RUNNING) {
      progress.accept(name + ": runs already");
      return;
    }
    if (status != ApplicationStatus.STARTING) {
      require(status, ApplicationStatus.READY);
      progress.accept(name + ": starts, " + words(from));
      client.startApplication(
          request ->
              request
                  .applicationName(name)
                  .runConfiguration(run -> run.applicationRestoreConfiguration(from)));
    }
    await(ApplicationStatus.STARTING, ApplicationStatus.RUNNING);
  }

  /**
   * Lets it take a snapshot and end, and waits for that.
   *
   * @throws DeploymentException if it does not come to stop
   */
  void stop() throws InterruptedException {
    ApplicationStatus status = status();
    if (status == ApplicationStatus.READY) {
      progress.accept(name + ": is stopped already");
      return;
    }
    if (status != ApplicationStatus.STOPPING) {
      require(status, ApplicationStatus.RUNNING);
      progress.accept(name + ": takes a snapshot and stops");
      client.stopApplication(request -> request.applicationName(name).force(false));
    }
    await(ApplicationStatus.STOPPING, ApplicationStatus.READY);
  }

  private void await(ApplicationStatus onTheWay, ApplicationStatus wanted)
      throws InterruptedException {
    ApplicationStatus status = status();
    while (status == onTheWay) {
      pause.once();
      status = status();
    }
    if (status != wanted) {
      throw new DeploymentException(
          name
              + ": is "
              + status
              + ", not "
              + wanted
              + ". Its log says why: aws logs tail /aws/kinesis-analytics/"
              + name);
    }
    progress.accept(name + ": is " + wanted);
  }

  private void require(ApplicationStatus status, ApplicationStatus wanted) {
    if (status != wanted) {
      throw new DeploymentException(
          name + ": must be " + wanted + ", not " + status + ". Wait until it is, and repeat this");
    }
  }

  private boolean hasSnapshot() {
    return client
        .listApplicationSnapshotsPaginator(request -> request.applicationName(name))
        .stream()
        .flatMap(page -> page.snapshotSummaries().stream())
        .anyMatch(snapshot -> snapshot.snapshotStatus() == SnapshotStatus.READY);
  }

  private ApplicationStatus status() {
    return client
        .describeApplication(request -> request.applicationName(name))
        .applicationDetail()
        .applicationStatus();
  }

  private static ApplicationRestoreConfiguration.Builder restore(ApplicationRestoreType type) {
    return ApplicationRestoreConfiguration.builder().applicationRestoreType(type);
  }

  private static String words(ApplicationRestoreConfiguration from) {
    return Optional.ofNullable(from.snapshotName())
        .map(snapshot -> "from snapshot " + snapshot)
        .orElse(
            from.applicationRestoreType() == ApplicationRestoreType.RESTORE_FROM_LATEST_SNAPSHOT
                ? "from its latest snapshot"
                : "anew, without a snapshot");
  }
}
