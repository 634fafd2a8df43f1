package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

final class JarOnMotoTest {

  @TempDir private Path folder;

  @Test
  void isUploadedOnce() throws Exception {
    assumeTrue(
        MotoServer.isInstalled(),
        "No jar was uploaded: moto_server is not on the PATH (pip install moto[server])");
    Path file = Files.writeString(folder.resolve("caudal.jar"), "one");
    List<String> progress = new ArrayList<>();
    try (MotoServer moto = MotoServer.start(folder.resolve("moto.log"));
        S3Client s3 = moto.client(S3Client.builder().forcePathStyle(true))) {
      s3.createBucket(create -> create.bucket("jars"));

      Jar.of(file).uploadTo(s3, "jars", progress::add);
      Jar.of(file).uploadTo(s3, "jars", progress::add);

      String place = "s3://jars/" + Jar.of(file).key();
      assertThat(progress)
          .containsExactly(place + ": uploading ...", place + ": uploaded", place + ": is there");
      assertThat(
              s3.getObjectAsBytes(get -> get.bucket("jars").key(Jar.of(file).key())).asUtf8String())
          .isEqualTo("one");
    }
  }

  @Test
  void hasAnotherKeyForEachContent() throws IOException {
    Path file = Files.writeString(folder.resolve("caudal.jar"), "one");
    String first = Jar.of(file).key();
    Files.writeString(file, "two");

    assertThat(first).matches("caudal-[0-9a-f]{16}\\.jar").isNotEqualTo(Jar.of(file).key());
  }

  @Test
  void mustBeAJarThatTheServiceTakes() throws IOException {
    assertThat(Jar.problems(folder.resolve("none.jar")))
        .containsExactly(
            "--jar: must be a jar, not \""
                + folder.resolve("none.jar")
                + "\". Build one: ./mvnw package");
    assertThat(Jar.problems(Files.writeString(folder.resolve("job.zip"), ""))).hasSize(1);
    assertThat(Jar.problems(Files.writeString(folder.resolve("job.jar"), ""))).isEmpty();
    Path large = folder.resolve("large.jar");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((512L << 20) + 1);
    }
    assertThat(Jar.problems(large)).containsExactly("--jar: must have at most 512 MB, not 512 MB.");
  }
}
