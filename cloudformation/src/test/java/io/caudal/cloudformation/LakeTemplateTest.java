package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LakeTemplateTest {

  private final Template lake = Template.named("lake");

  @Test
  void keepsEveryBucketPrivateAndEncrypted() {
    assertThat(buckets())
        .hasSize(4)
        .allSatisfy(
            bucket -> {
              assertThat(bucket.at("OwnershipControls.Rules.0.ObjectOwnership"))
                  .isEqualTo("BucketOwnerEnforced");
              assertThat(bucket.at("PublicAccessBlockConfiguration"))
                  .isEqualTo(
                      Map.of(
                          "BlockPublicAcls", true,
                          "BlockPublicPolicy", true,
                          "IgnorePublicAcls", true,
                          "RestrictPublicBuckets", true));
              assertThat(
                      bucket.at(
                          "BucketEncryption.ServerSideEncryptionConfiguration.0"
                              + ".ServerSideEncryptionByDefault.SSEAlgorithm"))
                  .isEqualTo("AES256");
              assertThat(bucket.at("VersioningConfiguration.Status")).isEqualTo("Enabled");
            });
  }

  @Test
  void refusesWhatIsNotEncryptedOnItsWay() {
    assertThat(buckets())
        .allSatisfy(
            bucket -> {
              Resource policy = lake.resource(bucket.name() + "Policy");
              assertThat(policy.at("Bucket")).isEqualTo(Map.of("Ref", bucket.name()));
              assertThat(policy.at("PolicyDocument.Statement.0"))
                  .isEqualTo(
                      Map.of(
                          "Sid", "DenyWithoutTls",
                          "Effect", "Deny",
                          "Principal", "*",
                          "Action", "s3:*",
                          "Resource",
                              List.of(
                                  Map.of("Fn::GetAtt", List.of(bucket.name(), "Arn")),
                                  Map.of("Fn::Sub", "${" + bucket.name() + ".Arn}/*")),
                          "Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
            });
  }

  @Test
  void keepsTheLakeWhenItsStackGoes() {
    assertThat(lake.resource("LakeBucket").body())
        .containsEntry("DeletionPolicy", "Retain")
        .containsEntry("UpdateReplacePolicy", "Retain");
  }

  /** Pending files are uploads: a savepoint is worth nothing once they are gone. */
  @Test
  void keepsUnfinishedUploadsLongerThanAStop() {
    assertThat(lake.resource("LakeBucket").at("LifecycleConfiguration.Rules.0"))
        .isEqualTo(
            Map.of(
                "Id", "unfinished-uploads",
                "Status", "Enabled",
                "AbortIncompleteMultipartUpload",
                    Map.of("DaysAfterInitiation", Map.of("Ref", "MultipartUploadDays"))));
    assertThat(lake.parameter("MultipartUploadDays"))
        .containsEntry("Default", 30)
        .containsEntry("MinValue", 14);
  }

  @Test
  void putsNothingWhereAthenaCannotReadIt() {
    assertThat(lake.resource("LakeBucket").at("LifecycleConfiguration.Rules.1.Transitions"))
        .isEqualTo(
            List.of(
                Map.of(
                    "StorageClass",
                    "STANDARD_IA",
                    "TransitionInDays",
                    Map.of("Ref", "InfrequentAccessDays")),
                Map.of(
                    "StorageClass", "GLACIER_IR", "TransitionInDays", Map.of("Ref", "ColdDays"))));
  }

  /** S3 wants 30 days between two classes. */
  @Test
  void leavesTheClassesApart() {
    assertThat(numbers("ColdDays"))
        .isNotEmpty()
        .allSatisfy(
            cold ->
                assertThat(numbers("InfrequentAccessDays"))
                    .isNotEmpty()
                    .allSatisfy(days -> assertThat(cold - days).isGreaterThanOrEqualTo(30)));
  }

  @Test
  void logsWhoReadsTheLake() {
    assertThat(lake.resource("LakeBucket").at("LoggingConfiguration"))
        .isEqualTo(
            Map.of(
                "DestinationBucketName",
                Map.of("Ref", "AccessLogBucket"),
                "LogFilePrefix",
                "lake/"));
  }

  @Test
  void limitsWhatAQueryReads() {
    Resource workgroup = lake.resource("Workgroup");

    assertThat(workgroup.at("WorkGroupConfiguration.EnforceWorkGroupConfiguration"))
        .isEqualTo(true);
    assertThat(workgroup.at("WorkGroupConfiguration.BytesScannedCutoffPerQuery"))
        .isEqualTo(Map.of("Ref", "ScanLimit"));
    assertThat(
            workgroup.at(
                "WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration"
                    + ".EncryptionOption"))
        .isEqualTo("SSE_S3");
    assertThat(lake.parameter("ScanLimit")).containsEntry("MinValue", 10000000);
  }

  private List<Resource> buckets() {
    return lake.resources(resource -> resource.isOf("AWS::S3::Bucket"));
  }

  @SuppressWarnings("unchecked")
  private List<Integer> numbers(String parameter) {
    return (List<Integer>) lake.parameter(parameter).getOrDefault("AllowedValues", List.of());
  }
}
