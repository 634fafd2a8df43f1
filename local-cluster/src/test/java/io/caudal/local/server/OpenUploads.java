package io.caudal.local.server;

import java.net.URI;
import java.util.List;
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
    try (S3Client s3 =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(URI.create(server.endpoint()))
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(server.accessKey(), server.secretKey())))
            .build()) {
      return s3
          .listMultipartUploadsPaginator(list -> list.bucket(server.bucket()).prefix(prefix))
          .uploads()
          .stream()
          .map(MultipartUpload::key)
          .toList();
    }
  }
}
