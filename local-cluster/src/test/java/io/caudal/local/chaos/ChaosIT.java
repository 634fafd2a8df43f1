package io.caudal.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.aws.SecretsManagerDouble;
import io.caudal.local.chaos.cluster.ChaosCluster;
import io.caudal.local.chaos.cluster.JobProgram;
import io.caudal.local.chaos.database.ChaosEngine;
import io.caudal.local.chaos.database.DatabaseUnderChaos;
import io.caudal.local.chaos.database.RotatingPassword;
import io.caudal.local.chaos.fault.Fault;
import io.caudal.local.chaos.fault.FaultKind;
import io.caudal.local.chaos.fault.FaultPlan;
import io.caudal.local.chaos.proxy.Relay;
import io.caudal.local.chaos.proxy.S3Weather;
import io.caudal.local.server.Folders;
import io.caudal.local.server.LocalCluster;
import io.caudal.local.server.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every committed change is in the lake once, whatever fails: in short as a test, and at length
 * with {@code -Pchaos}.
 */
final class ChaosIT {

  private static final ChaosSettings SETTINGS = ChaosSettings.ofSystem();
  private static final S3Weather WEATHER = new S3Weather();

  /** Stays for those who look for the cause of a loss: journals, logs and lakes. */
  private static final Path FOLDER = LocalCluster.home().resolve("target/chaos/run");

  private static SecretsManagerDouble secrets;
  private static S3Server s3;
  private static Relay relay;
  private static ChaosCluster cluster;

  @BeforeAll
  static void startCluster() throws IOException {
    Folders.delete(FOLDER);
    secrets = SecretsManagerDouble.start();
    s3 = S3Server.start(FOLDER.resolve("s3"));
    relay = Relay.toS3(URI.create(s3.endpoint()).getPort(), WEATHER);
    Map<String, String> flink = new HashMap<>(s3.flinkSettings());
    flink.put("s3.endpoint", "http://127.0.0.1:" + relay.port());
    cluster = ChaosCluster.start(FOLDER.resolve("cluster"), flink, SETTINGS.program());
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
    relay.close();
    s3.close();
    secrets.close();
    assertThat(ProcessHandle.current().children()).as("processes left").isEmpty();
  }

  static List<ChaosEngine> engines() {
    return SETTINGS.engines();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyChangeIsThereOnce(ChaosEngine engine) throws Exception {
    ChaosReport report = new ChaosReport(engine, SETTINGS.seed());
    FaultPlan plan =
        new FaultPlan(SETTINGS.seed() * 31 + engine.toString().hashCode(), SETTINGS.faults());
    try (DatabaseUnderChaos database = engine.start(FOLDER.resolve(engine.toString()))) {
      for (int first = 1; first <= SETTINGS.rounds(); first += ChaosSettings.ROUNDS_A_JOB) {
        int last = Math.min(SETTINGS.rounds(), first + ChaosSettings.ROUNDS_A_JOB - 1);
        play(database, engine, plan, first, last, report);
      }
    } finally {
      System.out.println("Chaos: " + report.figures() + ", in " + report.write());
    }
    assertThat(report.examples()).isEmpty();
    assertThat(report.exact()).isTrue();
    if (SETTINGS.program() == JobProgram.CAUDAL) {
      assertThat(Traces.of(RotatingPassword.PREFIX, FOLDER.resolve("cluster"))).isEmpty();
    }
  }

  /** The first password changes at once: it is looked for in all that the cluster writes. */
  private static Fault next(FaultPlan plan, int number) {
    return number == 1 && SETTINGS.faults().contains(FaultKind.ROTATE_PASSWORD)
        ? plan.next(FaultKind.ROTATE_PASSWORD)
        : plan.next();
  }

  private static void play(
      DatabaseUnderChaos database,
      ChaosEngine engine,
      FaultPlan plan,
      int first,
      int last,
      ChaosReport report)
      throws Exception {
    String name = "chaos_" + engine + "_" + first;
    try (ChaosJob job =
        ChaosJob.start(
            name,
            database,
            SETTINGS.program() == JobProgram.CAUDAL ? Optional.of(secrets) : Optional.empty(),
            s3,
            WEATHER,
            cluster,
            FOLDER.resolve("cluster").resolve(name),
            SETTINGS.seed() + first)) {
      for (int number = first; number <= last; number++) {
        Round round = job.play(number, next(plan, number));
        System.out.println("Chaos: " + engine + " " + round);
        report.add(round);
      }
      report.add(job.prove());
    } catch (AssertionError | ConditionTimeoutException stands) {
      report.addFailure(name + ": " + stands.getMessage());
    }
  }
}
