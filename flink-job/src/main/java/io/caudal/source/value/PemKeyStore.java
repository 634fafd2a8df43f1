package io.caudal.source.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns the certificates of a PEM file into a key store, which drivers understand. */
public final class PemKeyStore {

  public static final String TYPE = "PKCS12";

  /** Guards nothing: certificates of authorities are public. */
  public static final String PASSWORD = "certificates";

  private static final Map<Path, Path> STORES = new ConcurrentHashMap<>();

  private PemKeyStore() {}

  /**
   * A temporary file, one for each PEM file, removed when the process ends.
   *
   * @throws IllegalArgumentException if there are no certificates to read
   */
  public static Path of(Path pem) {
    return STORES.computeIfAbsent(pem, PemKeyStore::create);
  }

  private static Path create(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      int number = 0;
      for (Certificate authority :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + number++, authority);
      }
      Path file = Files.createTempFile("authorities", ".p12");
      file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, PASSWORD.toCharArray());
      }
      return file;
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalArgumentException("no certificates in " + pem, failure);
    }
  }
}
