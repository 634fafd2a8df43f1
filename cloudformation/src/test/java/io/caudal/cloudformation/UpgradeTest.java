package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;

/** Against a {@link ManagedFlinkDouble}. */
final class UpgradeTest {

  private static final Duration WATCHED = Duration.ofMillis(200);

  private final List<String> progress = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private ManagedFlinkDouble flink;

  @SuppressWarnings("NullAway.Init") // set before each test
  private KinesisAnalyticsV2Client client;

  @BeforeEach
  void begin() throws IOException {
    flink = ManagedFlinkDouble.start();
    flink.is("RUNNING");
    client = flink.client();
  }

  @AfterEach
  void end() {
    client.close();
    flink.close();
  }

  private Upgrade upgrade(Restarts restarts) {
    return new Upgrade(
        client,
        "caudal",
        restarts,
        progress::add,
        new Pause(Duration.ofMillis(1)),
        Clock.systemUTC());
  }

  @Test
  void goesOnFromASnapshotWithTheNewJar() throws InterruptedException {
    upgrade(since -> 0).to("new.jar", WATCHED);

    assertThat(flink.requests()).containsExactly("snapshot", "update RESTORE_FROM_LATEST_SNAPSHOT");
    assertThat(flink.jar()).isEqualTo("new.jar");
    assertThat(progress).last().isEqualTo("caudal: works with new.jar");
  }

  @Test
  void rollsBackWhatFailsAgainAndAgain() {
    assertThatThrownBy(() -> upgrade(since -> 3).to("new.jar", WATCHED))
        .isInstanceOf(DeploymentException.class)
        .hasMessage(
            "caudal: does not work with new.jar: it was started again 3 times. It is RUNNING with"
                + " old.jar");
    assertThat(flink.requests()).last().isEqualTo("rollback");
    assertThat(flink.jar()).isEqualTo("old.jar");
  }

  @Test
  void saysThatTheServiceWentBackFromWhatDidNotStart() {
    flink.failAtStart();

    assertThatThrownBy(() -> upgrade(since -> 0).to("new.jar", WATCHED))
        .isInstanceOf(DeploymentException.class)
        .hasMessageStartingWith(
            "caudal: did not start with new.jar; the service has it RUNNING with old.jar. Its log");
    assertThat(flink.requests()).doesNotContain("rollback");
  }

  @Test
  void changesNothingWithoutASnapshot() {
    flink.failAtSnapshots();

    assertThatThrownBy(() -> upgrade(since -> 0).to("new.jar", WATCHED))
        .hasMessageMatching(
            "caudal: snapshot upgrade-\\d+ is FAILED. Nothing was changed\\. Its log .*");
    assertThat(flink.requests()).containsExactly("snapshot");
  }

  @Test
  void changesNothingThatDoesNotRun() {
    flink.is("READY");

    assertThatThrownBy(() -> upgrade(since -> 0).to("new.jar", WATCHED))
        .hasMessage(
            "caudal: must be RUNNING, not READY. Nothing was changed. Run caudal start, and repeat this");
    assertThat(flink.requests()).isEmpty();
  }

  @Test
  void rollsBackNothingThatWasStopped() {
    flink.is("READY");
    assertThatThrownBy(() -> upgrade(since -> 0).to("old.jar", WATCHED))
        .hasMessage(
            "caudal: is READY with old.jar, and cannot be watched. Run caudal start, and repeat"
                + " this");
    assertThat(flink.requests()).doesNotContain("rollback");
  }

  /** As after a command that was cut off: the update is the same, and is not asked for twice. */
  @Test
  void goesOnWhereItWasCutOff() throws InterruptedException {
    client.updateApplication(
        request ->
            request
                .applicationName("caudal")
                .currentApplicationVersionId(1L)
                .applicationConfigurationUpdate(
                    change ->
                        change.applicationCodeConfigurationUpdate(
                            code ->
                                code.codeContentUpdate(
                                    content ->
                                        content.s3ContentLocationUpdate(
                                            place -> place.fileKeyUpdate("new.jar"))))));

    upgrade(since -> 0).to("new.jar", WATCHED);

    assertThat(flink.requests()).hasSize(1);
    assertThat(progress).last().isEqualTo("caudal: works with new.jar");
  }

  @Test
  void tellsWhatItWouldDo() {
    upgrade(since -> 0).tell("new.jar");

    assertThat(progress)
        .containsExactly(
            "caudal: is RUNNING with old.jar",
            "caudal: would take a snapshot, and go on from it with new.jar");
    assertThat(flink.requests()).isEmpty();
  }
}
