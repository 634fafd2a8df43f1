package io.caudal.local.server;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** The multipart uploads that were begun and neither completed nor aborted. */
public final class OpenUploads {

  private OpenUploads() {}

  /**
   * Asks a server, as any client would.
   *
   * @param prefix of the keys
   * @return the keys of the objects that are being uploaded
   */
  public static List<String> of(S3Server server, String prefix) {
    try (S3Client s3 = client(server)) {
      return uploads(s3, server, prefix).map(MultipartUpload::key).toList();
    }
  }

  /** Ends them, as a rule of the bucket would. */
  public static void abort(S3Server server, String prefix) {
    try (S3Client s3 = client(server)) {
      for (MultipartUpload upload : uploads(s3, server, prefix).toList()) {
        s3.abortMultipartUpload(
            abort -> abort.bucket(server.bucket()).key(upload.key()).uploadId(upload.uploadId()));
      }
    }
  }

  private static Stream<MultipartUpload> uploads(S3Client s3, S3Server server, String prefix) {
    return s3
        .listMultipartUploadsPaginator(list -> list.bucket(server.bucket()).prefix(prefix))
        .uploads()
        .stream();
  }

  private static S3Client client(S3Server server) {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(URI.create(server.endpoint()))
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(server.accessKey(), server.secretKey())))
        .build();
  }
}
