package io.caudal.local.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.LakeSettings;
import io.caudal.config.Problem;
import io.caudal.config.Settings;
import io.caudal.lake.LakeAccess;
import io.caudal.local.server.FlinkFileSystems;
import io.caudal.local.server.S3Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeAccessIT {

  private final S3Server server;

  LakeAccessIT(@TempDir Path folder) {
    server = S3Server.start(folder);
  }

  @AfterEach
  void stop() {
    FileSystem.initialize(new Configuration(), null);
    server.close();
  }

  private List<Problem> check(String path, Map<String, String> changed) {
    Map<String, String> flink = new HashMap<>(server.flinkSettings());
    flink.putAll(changed);
    FlinkFileSystems.initialize(Configuration.fromMap(flink));
    return LakeAccess.check(lake(path));
  }

  private static LakeSettings lake(String path) {
    Map<String, String> source =
        Map.of(
            "engine", "postgres",
            "hostname", "localhost",
            "database", "saas",
            "username", "caudal",
            "password", "secret");
    return Settings.parse(Map.of("lake", Map.of("path", path), "source.postgres", source)).lake();
  }

  @Test
  void leavesNoObjectBehind() throws IOException {
    assertThat(check("s3://" + server.bucket() + "/new/lake", Map.of())).isEmpty();
    try (Stream<Path> objects = Files.walk(server.dataDirectory())) {
      assertThat(objects).noneMatch(Files::isRegularFile);
    }
  }

  @Test
  void leavesWhatWasThere() throws IOException {
    Path object = server.dataDirectory().resolve("lake/refined/part.parquet");
    Files.createDirectories(object.getParent());
    Files.writeString(object, "rows");

    assertThat(check("s3://" + server.bucket() + "/lake", Map.of())).isEmpty();
    assertThat(server.dataDirectory().resolve("lake"))
        .isDirectoryNotContaining(path -> !path.endsWith("refined"));
    assertThat(object).hasContent("rows");
  }

  @Test
  void saysThatThereIsNoSuchBucket() {
    assertThat(check("s3://no-such-bucket/lake", Map.of()))
        .singleElement()
        .asString()
        .contains("lake / path", "s3://no-such-bucket/lake", "Check the bucket's name");
  }

  @Test
  void saysThatTheKeyIsWrongWithoutSayingTheKey() {
    assertThat(check("s3://" + server.bucket() + "/lake", Map.of("s3.secret-key", "wr0ng")))
        .singleElement()
        .asString()
        .contains("lake / path")
        .doesNotContain("wr0ng");
  }

  @Test
  void waitsNotForeverForAnEndpointThatIsSilent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String endpoint = "http://127.0.0.1:" + silent.getLocalPort();
      Instant start = Instant.now();

      assertThat(check("s3://" + server.bucket() + "/lake", Map.of("s3.endpoint", endpoint)))
          .singleElement()
          .asString()
          .contains("lake / path", "no answer within 40 s");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }
  }
}
