package io.caudal.cloudformation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.S3ApplicationCodeLocationDescription;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Whether a jar can take over from the one that an application has. Neither the databases nor the
 * snapshots can be looked at from outside: it is about properties and versions.
 */
final class UpgradeCheck {

  private final KinesisAnalyticsV2Client flink;
  private final S3Client s3;
  private final String name;

  UpgradeCheck(KinesisAnalyticsV2Client flink, S3Client s3, String name) {
    this.flink = flink;
    this.s3 = s3;
    this.name = name;
  }

  /** What is in the way, a line each; nothing if the application has that jar already. */
  List<String> problems(Jar next) {
    ApplicationConfigurationDescription now =
        flink
            .describeApplication(request -> request.applicationName(name))
            .applicationDetail()
            .applicationConfigurationDescription();
    S3ApplicationCodeLocationDescription code =
        now.applicationCodeConfigurationDescription()
            .codeContentDescription()
            .s3ApplicationCodeLocationDescription();
    if (code.fileKey().equals(next.key())) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(JobProperties.problems(next.file(), groups(now)));
    problems.addAll(version(next).problemsAfter(version(code)));
    return problems;
  }

  private static Map<String, Map<String, String>> groups(ApplicationConfigurationDescription now) {
    Map<String, Map<String, String>> groups = new HashMap<>();
    now.environmentPropertyDescriptions()
        .propertyGroupDescriptions()
        .forEach(group -> groups.put(group.propertyGroupId(), group.propertyMap()));
    return groups;
  }

  private static JobVersion version(Jar jar) {
    try (InputStream in = Files.newInputStream(jar.file())) {
      return JobVersion.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JobVersion version(S3ApplicationCodeLocationDescription code) {
    String bucket = code.bucketARN().substring(code.bucketARN().lastIndexOf(':') + 1);
    try (var jar = s3.getObject(get -> get.bucket(bucket).key(code.fileKey()))) {
      JobVersion version = JobVersion.of(jar);
      jar.abort();
      return version;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
