package io.caudal.local.check;

import io.caudal.local.rows.CanonicalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of a text in UTF-8, as hex. */
final class Sha256 {

  private Sha256() {}

  static String of(String text) {
    try {
      return CanonicalText.of(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
