package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.s3.S3Client;

/** With the real jar of the job, a {@link ManagedFlinkDouble} and moto's S3. */
@SuppressWarnings("NullAway.Init")
final class UpgradeCheckIT {

  private static final Path JAR = Path.of("..", "flink-job", "target", "caudal.jar");

  private static final Map<String, String> SOURCE =
      Map.of(
          "engine", "mysql",
          "hostname", "mysql.example.com",
          "database", "shop",
          "username", "caudal",
          "secret", "arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf");

  @TempDir private Path folder;
  private ManagedFlinkDouble flink;
  private MotoServer moto;
  private KinesisAnalyticsV2Client client;
  private S3Client s3;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(
        MotoServer.isInstalled(),
        "No jar was checked: moto_server is not on the PATH (pip install moto[server])");
    flink = ManagedFlinkDouble.start();
    client = flink.client();
    moto = MotoServer.start(folder.resolve("moto.log"));
    s3 = moto.client(S3Client.builder().forcePathStyle(true));
    s3.createBucket(create -> create.bucket("jars"));
    s3.putObject(put -> put.bucket("jars").key("old.jar"), RequestBody.fromFile(JAR));
    flink.has(Map.of("lake", Map.of("path", "s3://lake/"), "source.shop", SOURCE));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (moto != null) {
      s3.close();
      moto.close();
      client.close();
      flink.close();
    }
  }

  private List<String> problems(Path jar) {
    return new UpgradeCheck(client, s3, "caudal").problems(Jar.of(jar));
  }

  @Test
  void hasNothingAgainstTheSameVersion() {
    assertThat(problems(JAR)).isEmpty();
  }

  @Test
  void saysWhatTheNewJarSaysOfTheProperties() {
    flink.has(
        Map.of("lake", Map.of("path", "s3://lake/", "compresion", "zstd"), "source.shop", SOURCE));

    assertThat(problems(JAR))
        .singleElement()
        .asString()
        .startsWith("lake / compresion: ")
        .contains("compression");
  }

  @Test
  void refusesAVersionFromWhoseSnapshotsItDoesNotGoOn() throws IOException {
    s3.putObject(
        put -> put.bucket("jars").key("old.jar"),
        RequestBody.fromBytes(JobVersionTest.jar("0.1.0", "0.1.0")));

    assertThat(problems(JAR))
        .singleElement()
        .asString()
        .startsWith("--jar: must go on from snapshots of version 0.1.0");
  }

  @Test
  void refusesAnotherJar() throws IOException {
    Path other = Files.write(folder.resolve("other.jar"), JobVersionTest.jar("1.0", "1.0"));

    assertThat(problems(other))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("--jar: must be one of Caudal's that can check");
  }

  @Test
  void looksAtNothingThatTheApplicationHasAlready() throws IOException {
    Path other = Files.write(folder.resolve("other.jar"), JobVersionTest.jar("1.0", "1.0"));
    String key = Jar.of(other).key();
    flink.is("RUNNING");
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
                                            place -> place.fileKeyUpdate(key))))));

    assertThat(problems(other)).isEmpty();
  }
}
