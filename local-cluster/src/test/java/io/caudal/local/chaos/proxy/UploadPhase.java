package io.caudal.local.chaos.proxy;

/**
 * What a request does for a multipart upload.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_S3.html">S3's
 *     operations</a>
 */
public enum UploadPhase {
  CREATE,
  PART,
  COMPLETE,
  ABORT,
  /** Every other request: of an object, or of a list. */
  NONE;

  static UploadPhase of(String method, String target) {
    String query = target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
    boolean ofUpload = query.contains("uploadId=");
    return switch (method) {
      case "POST" -> ofUpload ? COMPLETE : isParameter(query, "uploads") ? CREATE : NONE;
      case "PUT" -> ofUpload ? PART : NONE;
      case "DELETE" -> ofUpload ? ABORT : NONE;
      default -> NONE;
    };
  }

  private static boolean isParameter(String query, String name) {
    return query.matches("(.*&)?" + name + "(=|&.*)?");
  }
}
