package io.caudal.cloudformation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A jar of the job, under a key that is made of its content: a snapshot is never met by another jar
 * under the key of its own.
 */
record Jar(Path file, String key) {

  /** <a href="https://docs.aws.amazon.com/managed-flink/latest/java/limits.html">Quota</a>. */
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  private static final int DIGITS = 16;

  /** What is wrong with a file, a line each. */
  static List<String> problems(Path file) {
    try {
      if (!Files.isRegularFile(file) || !file.toString().endsWith(".jar")) {
        return List.of("--jar: must be a jar, not \"" + file + "\". Build one: ./mvnw package");
      }
      return Files.size(file) > MOST_BYTES
          ? List.of("--jar: must have at most 512 MB, not " + (Files.size(file) >> 20) + " MB.")
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Jar of(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      String content = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
      return new Jar(file, "caudal-" + content + ".jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Uploads it, unless it is there. */
  void uploadTo(S3Client s3, String bucket, Consumer<String> progress) {
    String place = "s3://" + bucket + "/" + key;
    try {
      s3.headObject(ask -> ask.bucket(bucket).key(key));
      progress.accept(place + ": is there");
    } catch (NoSuchKeyException missing) {
      progress.accept(place + ": uploading ...");
      s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromFile(file));
      progress.accept(place + ": uploaded");
    }
  }
}
