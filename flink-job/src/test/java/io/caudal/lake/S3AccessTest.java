package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;

final class S3AccessTest {

  private static S3ServiceClientConfiguration opened(Map<String, String> flink) {
    try (S3Client client = new S3Access(flink).open()) {
      return client.serviceClientConfiguration();
    }
  }

  @Test
  void readsWhatFlinkHas() {
    S3ServiceClientConfiguration client =
        opened(
            Map.of(
                "s3.endpoint", "http://127.0.0.1:9000",
                "s3.access-key", "key",
                "s3.secret-key", "secret",
                "s3.path.style.access", "true",
                "fs.s3a.endpoint.region", "eu-west-1"));

    assertThat(client.endpointOverride()).contains(URI.create("http://127.0.0.1:9000"));
    assertThat(client.region()).isEqualTo(Region.EU_WEST_1);
    AwsCredentialsIdentity credentials =
        (AwsCredentialsIdentity) client.credentialsProvider().resolveIdentity().join();
    assertThat(credentials.accessKeyId()).isEqualTo("key");
    assertThat(credentials.secretAccessKey()).isEqualTo("secret");
  }

  @Test
  void readsHadoopsNamesToo() {
    S3ServiceClientConfiguration client =
        opened(
            Map.of(
                "fs.s3a.endpoint", "s3.eu-west-1.amazonaws.com",
                "fs.s3a.access.key", "key",
                "fs.s3a.secret.key", "secret",
                "s3a.endpoint.region", "eu-west-1"));

    assertThat(client.endpointOverride())
        .contains(URI.create("https://s3.eu-west-1.amazonaws.com"));
    assertThat(client.credentialsProvider()).isNotInstanceOf(DefaultCredentialsProvider.class);
  }

  @Test
  void needsNoRegionForAServerThatIsNotAws() {
    assertThat(opened(Map.of("s3.endpoint", "http://127.0.0.1:9000")).region()).isNotNull();
  }

  @Test
  void leavesTheRestToTheSdk() {
    S3ServiceClientConfiguration client = opened(Map.of("s3.endpoint.region", "eu-west-1"));

    assertThat(client.endpointOverride()).isEmpty();
    assertThat(client.credentialsProvider()).isInstanceOf(DefaultCredentialsProvider.class);
  }
}
