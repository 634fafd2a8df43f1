package io.caudal.lake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * How Flink's S3 file system reaches S3, read from the same settings; see <a
 * href="https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/deployment/filesystems/s3/">its
 * manual</a>. Endpoint, region, keys and path style are known; what is not set is found where AWS's
 * SDK looks for it.
 */
final class S3Access {

  private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(5);
  private static final Duration CALL_LIMIT = Duration.ofSeconds(15);
  private static final AwsRegionProvider REGION_BESIDE_AN_ENDPOINT =
      new AwsRegionProviderChain(
          new SystemSettingsRegionProvider(),
          new AwsProfileRegionProvider(),
          () -> Region.US_EAST_1);
  private static final List<String> PREFIXES = List.of("s3.", "s3a.", "fs.s3a.");

  private final Map<String, String> flink;

  /**
   * Reads settings.
   *
   * @param flink a cluster's, all of them
   */
  S3Access(Map<String, String> flink) {
    this.flink = flink;
  }

  /** A client, to be closed. A call ends within 15 seconds. */
  S3Client open() {
    S3ClientBuilder client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                limits -> limits.apiCallAttemptTimeout(ATTEMPT_LIMIT).apiCallTimeout(CALL_LIMIT))
            .crossRegionAccessEnabled(true);
    endpoint().ifPresent(client::endpointOverride);
    region().ifPresent(client::region);
    setting("path.style.access", "path-style-access")
        .map(Boolean::valueOf)
        .ifPresent(client::forcePathStyle);
    setting("access.key", "access-key")
        .flatMap(
            key ->
                setting("secret.key", "secret-key")
                    .map(secret -> AwsBasicCredentials.create(key, secret)))
        .map(StaticCredentialsProvider::create)
        .ifPresent(client::credentialsProvider);
    return client.build();
  }

  private Optional<URI> endpoint() {
    return setting("endpoint")
        .map(text -> URI.create(text.contains("://") ? text : "https://" + text));
  }

  /** A server that is not AWS's needs none, but a request cannot be signed without. */
  private Optional<Region> region() {
    return setting("endpoint.region")
        .map(Region::of)
        .or(() -> endpoint().map(server -> REGION_BESIDE_AN_ENDPOINT.getRegion()));
  }

  private Optional<String> setting(String... names) {
    return PREFIXES.stream()
        .flatMap(prefix -> List.of(names).stream().map(name -> flink.get(prefix + name)))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
