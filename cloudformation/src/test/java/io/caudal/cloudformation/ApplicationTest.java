package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.InvalidArgumentException;

/** Against a {@link ManagedFlinkDouble}. */
final class ApplicationTest {

  private final List<String> progress = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private ManagedFlinkDouble flink;

  @SuppressWarnings("NullAway.Init") // set before each test
  private KinesisAnalyticsV2Client client;

  @BeforeEach
  void begin() throws IOException {
    flink = ManagedFlinkDouble.start();
    client = flink.client();
  }

  @AfterEach
  void end() {
    client.close();
    flink.close();
  }

  private Application application(String name) {
    return new Application(client, name, progress::add, new Pause(Duration.ofMillis(1)));
  }

  @Test
  void startsAnewAndThenFromItsLatestSnapshot() throws InterruptedException {
    application("caudal").start();
    application("caudal").stop();
    application("caudal").start();

    assertThat(flink.requests())
        .containsExactly(
            "start SKIP_RESTORE_FROM_SNAPSHOT", "stop", "start RESTORE_FROM_LATEST_SNAPSHOT");
    assertThat(progress)
        .containsExactly(
            "caudal: starts, anew, without a snapshot",
            "caudal: is RUNNING",
            "caudal: takes a snapshot and stops",
            "caudal: is READY",
            "caudal: starts, from its latest snapshot",
            "caudal: is RUNNING");
  }

  @Test
  void startsFromTheSnapshotThatIsNamedOrFromNone() throws InterruptedException {
    application("caudal").start();
    application("caudal").stop();
    application("caudal").startFrom("snapshot-1");
    application("caudal").stop();
    application("caudal").startAnew();

    assertThat(flink.requests())
        .contains(
            "start RESTORE_FROM_CUSTOM_SNAPSHOT snapshot-1", "start SKIP_RESTORE_FROM_SNAPSHOT");
  }

  @Test
  void refusesASnapshotThatIsNotThere() {
    assertThatThrownBy(() -> application("caudal").startFrom("other"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("There is no snapshot other");
    assertThat(flink.status()).isEqualTo("READY");
  }

  @Test
  void doesNothingTwice() throws InterruptedException {
    application("caudal").start();
    application("caudal").start();
    application("caudal").stop();
    application("caudal").stop();

    assertThat(flink.requests()).hasSize(2);
    assertThat(progress).contains("caudal: runs already", "caudal: is stopped already");
  }

  @Test
  void waitsForWhatAnotherHasBegun() throws InterruptedException {
    application("caudal").start();
    client.stopApplication(request -> request.applicationName("caudal").force(false));

    application("caudal").stop();

    assertThat(flink.requests()).hasSize(2);
    assertThat(flink.status()).isEqualTo("READY");
  }

  @Test
  void saysWhereToLookWhenItDoesNotComeToRun() {
    flink.failAtStart();

    assertThatThrownBy(() -> application("caudal").start())
        .isInstanceOf(DeploymentException.class)
        .hasMessage(
            "caudal: is READY, not RUNNING. Its log says why: aws logs tail"
                + " /aws/kinesis-analytics/caudal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATING", "DELETING", "ROLLING_BACK", "STOPPING"})
  void startsNothingThatIsNotStopped(String status) {
    flink.is(status);

    assertThatThrownBy(() -> application("caudal").start())
        .isInstanceOf(DeploymentException.class)
        .hasMessage("caudal: must be READY, not " + status + ". Wait until it is, and repeat this");
    assertThat(flink.requests()).isEmpty();
  }

  @Test
  void knowsWhetherItExists() {
    assertThat(application("caudal").exists()).isTrue();
    assertThat(application("other").exists()).isFalse();
  }
}
