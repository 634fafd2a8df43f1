package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

final class JobVersionTest {

  private static JobVersion version(String own, String... restored) {
    return new JobVersion(Optional.of(own), List.of(restored));
  }

  /** A jar with nothing but a manifest. */
  static byte[] jar(String version, String restored) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    manifest.getMainAttributes().putValue("Caudal-Restores", restored);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    return bytes.toByteArray();
  }

  @Test
  void isReadFromAJar() throws IOException {
    assertThat(JobVersion.of(new ByteArrayInputStream(jar("1.1.0", "1.0.0 1.1.0"))))
        .isEqualTo(version("1.1.0", "1.0.0", "1.1.0"));
    assertThat(JobVersion.of(new ByteArrayInputStream(new byte[0])))
        .isEqualTo(new JobVersion(Optional.empty(), List.of()));
  }

  @Test
  void goesOnFromVersionsThatItNames() {
    assertThat(version("2.0.0", "1.0.0").problemsAfter(version("1.0.0"))).isEmpty();
    assertThat(version("2.0.0").problemsAfter(version("2.0.0"))).isEmpty();
    assertThat(version("2.0.0", "1.0.0").problemsAfter(version("0.9.0")))
        .containsExactly(
            "--jar: must go on from snapshots of version 0.9.0, which runs; it does from those of"
                + " 1.0.0. Take a version in between first, or run caudal start --snapshot none");
  }

  /** There is nothing to hold against it; the watch after the upgrade remains. */
  @Test
  void goesOnFromAJarThatDoesNotSay() {
    assertThat(version("2.0.0").problemsAfter(new JobVersion(Optional.empty(), List.of())))
        .isEmpty();
  }
}
