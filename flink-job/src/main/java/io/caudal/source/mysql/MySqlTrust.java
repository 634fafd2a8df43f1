package io.caudal.source.mysql;

import io.caudal.config.SourceSettings;
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

/** Hands the driver the authorities of a PEM file in the only form it takes: a key store. */
public final class MySqlTrust {

  private static final String TYPE = "PKCS12";
  private static final String PASSWORD = "certificates";

  private MySqlTrust() {}

  /**
   * The driver's properties; none where the settings name no file. The key store is a temporary
   * file of this process.
   *
   * @throws IllegalArgumentException if the file cannot be read as certificates
   */
  public static Map<String, String> of(SourceSettings source) {
    return source
        .sslRootCertificate()
        .map(
            file ->
                Map.of(
                    "trustCertificateKeyStoreUrl", keyStore(Path.of(file)).toUri().toString(),
                    "trustCertificateKeyStoreType", TYPE,
                    "trustCertificateKeyStorePassword", PASSWORD))
        .orElse(Map.of());
  }

  private static Path keyStore(Path pem) {
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
