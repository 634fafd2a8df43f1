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
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;

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
    client = moto.client(CloudFormationClient.builder());
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
  void isDeletedWithWhatItsBucketsHold() throws Exception {
    Map<String, String> outputs = stack("dev").deploy(Template.named("lake"), Map.of());
    String results = String.valueOf(outputs.get("ResultsBucket"));
    try (S3Client s3 = moto.client(S3Client.builder().forcePathStyle(true))) {
      s3.putObject(put -> put.bucket(results).key("athena/1"), RequestBody.fromString("old"));
      s3.putObject(put -> put.bucket(results).key("athena/1"), RequestBody.fromString("new"));
      s3.putObject(put -> put.bucket(results).key("athena/2"), RequestBody.fromString("gone"));
      s3.deleteObject(delete -> delete.bucket(results).key("athena/2"));

      new Bucket(s3, results).empty();

      assertThat(s3.listObjectVersions(list -> list.bucket(results)).versions()).isEmpty();
      assertThat(s3.listObjectVersions(list -> list.bucket(results)).deleteMarkers()).isEmpty();
    }
    stack("dev").delete();
    assertThat(stack("dev").outputsIfThere()).isEmpty();
    stack("dev").delete();
    assertThat(progress).last().isEqualTo("dev: is not there");
  }

  @Test
  void createsNothingWithoutWhatIsRequired() {
    assertThatThrownBy(() -> stack("dev").deploy(TOPIC, Map.of("Name", "first")))
        .hasMessageContaining("Label");
    assertThat(client.describeStacks().stacks()).isEmpty();
  }
}
