package io.caudal.cloudformation;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** A bucket whose content goes with its stack: S3 deletes none that holds something. */
record Bucket(S3Client s3, String name) {

  /**
   * Deletes every version of every object.
   *
   * @throws DeploymentException if one cannot be deleted
   */
  void empty() {
    for (ListObjectVersionsResponse page :
        s3.listObjectVersionsPaginator(request -> request.bucket(name))) {
      List<ObjectIdentifier> versions =
          Stream.concat(
                  page.versions().stream().map(each -> version(each.key(), each.versionId())),
                  page.deleteMarkers().stream().map(each -> version(each.key(), each.versionId())))
              .toList();
      if (!versions.isEmpty()) {
        require(
            s3.deleteObjects(
                request -> request.bucket(name).delete(delete -> delete.objects(versions))));
      }
    }
  }

  private void require(DeleteObjectsResponse response) {
    response.errors().stream()
        .findFirst()
        .ifPresent(
            error -> {
              throw new DeploymentException(
                  "s3://" + name + "/" + error.key() + ": cannot be deleted. " + error.message());
            });
  }

  private static ObjectIdentifier version(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
