package io.caudal.lake;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** In S3, Flink writes a multipart upload that it completes; until then nothing is to be seen. */
final class OpenUploads implements Leftovers {

  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  /**
   * Looks below a folder.
   *
   * @param s3 is closed with this
   * @param folder such as {@code s3://bucket/lake/refined/sales}
   */
  OpenUploads(S3Client s3, URI folder) {
    this.s3 = s3;
    this.bucket = folder.getAuthority();
    this.prefix = folder.getPath().substring(1) + "/";
  }

  @Override
  public Set<String> names() throws IOException {
    try {
      return all().stream().map(OpenUploads::name).collect(Collectors.toSet());
    } catch (SdkException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public int discard(Predicate<String> names) throws IOException {
    int discarded = 0;
    try {
      for (MultipartUpload upload : all()) {
        if (names.test(name(upload))) {
          abort(upload);
          discarded++;
        }
      }
    } catch (SdkException e) {
      throw new IOException("after " + discarded + " uploads: " + e.getMessage(), e);
    }
    return discarded;
  }

  private SdkIterable<MultipartUpload> all() {
    return s3.listMultipartUploadsPaginator(list -> list.bucket(bucket).prefix(prefix)).uploads();
  }

  private static String name(MultipartUpload upload) {
    return upload.key().substring(upload.key().lastIndexOf('/') + 1);
  }

  private void abort(MultipartUpload upload) {
    try {
      s3.abortMultipartUpload(
          abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
    } catch (NoSuchUploadException goneMeanwhile) {
      // Another has aborted it, a lifecycle rule of the bucket perhaps.
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
