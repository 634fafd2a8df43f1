package io.caudal.cloudformation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationDetail;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationRestoreType;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationStatus;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.SnapshotStatus;

/**
 * Brings a running application to another jar, and back if it does not come to work with it. Cut
 * off, it goes on where it was: each step looks first at what is there.
 */
final class Upgrade {

  /** The first restarts may be those of a database that is slow to let a reader go. */
  private static final long RESTARTS_TOLERATED = 2;

  private final KinesisAnalyticsV2Client client;
  private final String name;
  private final Restarts restarts;
  private final Consumer<String> progress;
  private final Pause pause;
  private final Clock clock;

  /**
   * An upgrade of an application.
   *
   * @param progress is told of each step, a line each
   * @param pause between two looks
   */
  Upgrade(
      KinesisAnalyticsV2Client client,
      String name,
      Restarts restarts,
      Consumer<String> progress,
      Pause pause,
      Clock clock) {
    this.client = client;
    this.name = name;
    this.restarts = restarts;
    this.progress = progress;
    this.pause = pause;
    this.clock = clock;
  }

  /** What would be done. */
  void tell(String jarKey) {
    ApplicationDetail now = detail();
    progress.accept(name + ": is " + now.applicationStatusAsString() + " with " + jar(now));
    progress.accept(
        jar(now).equals(jarKey)
            ? name + ": has that jar; only its restarts would be watched"
            : name + ": would take a snapshot, and go on from it with " + jarKey);
  }

  /**
   * Upgrades.
   *
   * @param jarKey of a jar that is uploaded
   * @param watched how long the new jar must run before it is believed
   * @throws DeploymentException if the application does not work with the jar; it has the old one
   *     then, unless the message says otherwise
   */
  void to(String jarKey, Duration watched) throws InterruptedException {
    ApplicationDetail before = settled();
    if (!jar(before).equals(jarKey)) {
      if (before.applicationStatus() != ApplicationStatus.RUNNING) {
        throw new DeploymentException(
            name
                + ": must be RUNNING, not "
                + before.applicationStatusAsString()
                + ". Nothing was changed. Run caudal start, and repeat this");
      }
      takeSnapshot();
      update(jarKey);
    }
    watch(jarKey, watched);
    progress.accept(name + ": works with " + jarKey);
  }

  private void takeSnapshot() throws InterruptedException {
    String snapshot = "upgrade-" + clock.instant().getEpochSecond();
    progress.accept(name + ": takes snapshot " + snapshot);
    client.createApplicationSnapshot(
        request -> request.applicationName(name).snapshotName(snapshot));
    SnapshotStatus status = snapshot(snapshot);
    while (status == SnapshotStatus.CREATING) {
      pause.once();
      status = snapshot(snapshot);
    }
    if (status != SnapshotStatus.READY) {
      throw new DeploymentException(
          name
              + ": snapshot "
              + snapshot
              + " is "
              + status
              + ". Nothing was changed. Its log says why: aws logs tail /aws/kinesis-analytics/"
              + name);
    }
  }

  private SnapshotStatus snapshot(String snapshot) {
    return client
        .describeApplicationSnapshot(
            request -> request.applicationName(name).snapshotName(snapshot))
        .snapshotDetails()
        .snapshotStatus();
  }

  private void update(String jarKey) throws InterruptedException {
    long version = detail().applicationVersionId();
    progress.accept(name + ": goes on with " + jarKey);
    client.updateApplication(
        request ->
            request
                .applicationName(name)
                .currentApplicationVersionId(version)
                .applicationConfigurationUpdate(
                    configuration ->
                        configuration.applicationCodeConfigurationUpdate(
                            code ->
                                code.codeContentUpdate(
                                    content ->
                                        content.s3ContentLocationUpdate(
                                            place -> place.fileKeyUpdate(jarKey)))))
                .runConfigurationUpdate(
                    run ->
                        run.applicationRestoreConfiguration(
                            restore ->
                                restore.applicationRestoreType(
                                    ApplicationRestoreType.RESTORE_FROM_LATEST_SNAPSHOT))));
    ApplicationDetail after = settled();
    if (after.applicationStatus() != ApplicationStatus.RUNNING || !jar(after).equals(jarKey)) {
      throw new DeploymentException(
          name
              + ": did not start with "
              + jarKey
              + "; the service has it "
              + after.applicationStatusAsString()
              + " with "
              + jar(after)
              + ". Its log says why: aws logs tail /aws/kinesis-analytics/"
              + name);
    }
  }

  /** State that cannot be restored fails after the service has called the update a success. */
  private void watch(String jarKey, Duration watched) throws InterruptedException {
    Instant begin = clock.instant();
    progress.accept(name + ": is watched for " + watched.toMinutes() + " min");
    while (clock.instant().isBefore(begin.plus(watched))) {
      ApplicationDetail now = settled();
      if (now.applicationStatus() != ApplicationStatus.RUNNING) {
        throw new DeploymentException(
            name
                + ": is "
                + now.applicationStatusAsString()
                + " with "
                + jar(now)
                + ", and cannot be watched. Run caudal start, and repeat this");
      }
      long failed = restarts.since(begin);
      if (failed > RESTARTS_TOLERATED) {
        rollBack(now, jarKey, failed);
      }
      pause.once();
    }
  }

  private void rollBack(ApplicationDetail now, String jarKey, long failed)
      throws InterruptedException {
    String why =
        name + ": does not work with " + jarKey + ": it was started again " + failed + " times";
    progress.accept(why + "; it is rolled back");
    client.rollbackApplication(
        request ->
            request.applicationName(name).currentApplicationVersionId(now.applicationVersionId()));
    ApplicationDetail after = settled();
    throw new DeploymentException(
        why + ". It is " + after.applicationStatusAsString() + " with " + jar(after));
  }

  /** Once it is on its way no more. */
  private ApplicationDetail settled() throws InterruptedException {
    ApplicationDetail now = detail();
    while (isOnItsWay(now.applicationStatus())) {
      pause.once();
      now = detail();
    }
    return now;
  }

  private static boolean isOnItsWay(ApplicationStatus status) {
    return switch (status) {
      case STARTING, STOPPING, FORCE_STOPPING, UPDATING, AUTOSCALING, ROLLING_BACK, MAINTENANCE ->
          true;
      default -> false;
    };
  }

  private ApplicationDetail detail() {
    return client.describeApplication(request -> request.applicationName(name)).applicationDetail();
  }

  private static String jar(ApplicationDetail detail) {
    return detail
        .applicationConfigurationDescription()
        .applicationCodeConfigurationDescription()
        .codeContentDescription()
        .s3ApplicationCodeLocationDescription()
        .fileKey();
  }
}
