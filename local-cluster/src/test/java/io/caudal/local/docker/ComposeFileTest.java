package io.caudal.local.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the compose file promises can be read off it. */
final class ComposeFileTest {

  private static final int EIGHT_GIGABYTES = 8_192;

  private final ComposeFile file = ComposeFile.read();
  private final Collection<ComposeService> services = file.services().values();

  @Test
  void nothingIsReachedFromOutside() {
    assertThat(services)
        .allSatisfy(
            service ->
                assertThat(service.ports())
                    .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:${")))
        .allSatisfy(service -> assertThat(service.has("network_mode")).isFalse());
  }

  @Test
  void everyImageHasAVersionAndCanBeReplaced() {
    assertThat(services)
        .extracting(ComposeService::imageSetting)
        .allMatch(image -> image.matches("\\$\\{[A-Z0-9]+_IMAGE:-[a-z0-9./-]+:[^}]*\\d[^}]*}"));
  }

  @Test
  void imagesHaveTheVersionsOfTheBuild() throws IOException {
    assertThat(file.service("taskmanager").imageSetting())
        .contains(":" + version("flink") + "-java11}");
    assertThat(file.service("taskmanager").environment())
        .containsEntry(
            "ENABLE_BUILT_IN_PLUGINS", "flink-s3-fs-hadoop-" + version("flink") + ".jar");
    assertThat(file.service("trino").imageSetting()).endsWith(":" + version("trino") + "}");
    assertThat(file.service("s3").imageSetting()).endsWith("-" + version("s3proxy") + "}");
  }

  /** One that runs to its end does so beside the others. */
  @Test
  void fitsIntoEightGigabytesWithoutProfiles() {
    assertThat(
            services.stream()
                .filter(service -> service.profiles().isEmpty())
                .filter(service -> !service.name().equals("fill"))
                .mapToInt(ComposeService::megabytes)
                .sum())
        .as("all but fill, which ends before Flink starts")
        .isLessThanOrEqualTo(EIGHT_GIGABYTES);
    assertThat(services).allSatisfy(service -> assertThat(service.megabytes()).isPositive());
  }

  @Test
  void whatIsLostComesBackAndSaysWhenItIsWell() {
    assertThat(services)
        .filteredOn(service -> !service.ports().isEmpty() || service.name().equals("taskmanager"))
        .hasSizeGreaterThan(7)
        .allSatisfy(
            service ->
                assertThat(service.settings())
                    .containsKey("healthcheck")
                    .containsEntry("restart", "on-failure"));
  }

  private static String version(String name) throws IOException {
    Matcher property =
        Pattern.compile("<" + name + "\\.version>([^<]+)<")
            .matcher(Files.readString(LocalCluster.home().resolve("../pom.xml")));
    assertThat(property.find()).as(name).isTrue();
    return property.group(1);
  }
}
