package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** On a double that makes only a part of the resources: see {@link MotoServer}. */
final class StackOnMotoTest {

  private static final Template TOPIC =
      Template.of(
          "topic",
          """
          Parameters:
            Name: {Type: String}
            Label: {Type: String}
          Resources:
            Topic:
              Type: AWS::SNS::Topic
              Properties:
                TopicName: !Ref Name
                DisplayName: !Ref Label
          Outputs:
            Both: {Value: !Sub "${Name} ${Label}"}
          """);

  private final List<String> progress = new ArrayList<>();
  private final Path folder;

  @SuppressWarnings("NullAway.Init") // set before each test
  private MotoServer moto;

  @SuppressWarnings("NullAway.Init") // set before each test
  private CloudFormationClient client;

  StackOnMotoTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        MotoServer.isInstalled(),
        "The stacks were NOT deployed: moto_server is not on the PATH (pip install moto[server])");
    moto = MotoServer.start(folder.resolve("moto.log"));
    client =
        CloudFormationClient.builder()
            .endpointOverride(moto.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("double", "double")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @AfterEach
  void stop() throws Exception {
    if (moto != null) {
      client.close();
      moto.close();
    }
  }

  private Stack stack(String name) {
    return new Stack(client, name, progress::add, new Pause(Duration.ofMillis(100)));
  }

  /**
   * The only template of ours of which it makes something: it fails at the network's {@code
   * Fn::Cidr} and the databases' {@code Endpoint.Address}, gives the secrets no outputs, and leaves
   * out the lake's workgroup and database.
   */
  @Test
  void createsTheLake() throws Exception {
    Template lake = Template.named("lake");

    Map<String, String> outputs = stack("dev").deploy(lake, Map.of());

    assertThat(outputs).containsKeys("LakeBucket", "ResultsBucket", "JarBucket", "AccessLogBucket");
    assertThat(progress).last().asString().isEqualTo("dev: dev create complete");
  }

  @Test
  void keepsWhatIsNotGivenAgain() throws Exception {
    stack("dev").deploy(TOPIC, Map.of("Name", "first", "Label", "one"));

    Map<String, String> outputs = stack("dev").deploy(TOPIC, Map.of("Label", "two"));

    assertThat(outputs).containsExactly(Map.entry("Both", "first two"));
    assertThat(progress).last().asString().isEqualTo("dev: dev update complete");
  }

  @Test
  void createsNothingWithoutWhatIsRequired() {
    assertThatThrownBy(() -> stack("dev").deploy(TOPIC, Map.of("Name", "first")))
        .hasMessageContaining("Label");
    assertThat(client.describeStacks().stacks()).isEmpty();
  }
}
