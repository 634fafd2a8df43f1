package io.caudal.source.mysql;

import io.caudal.config.SourceSettings;
import io.caudal.source.value.PemKeyStore;
import java.nio.file.Path;
import java.util.Map;

/** Hands the driver the authorities of a PEM file in the only form it takes: a key store. */
public final class MySqlTrust {

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
                    "trustCertificateKeyStoreUrl",
                    PemKeyStore.of(Path.of(file)).toUri().toString(),
                    "trustCertificateKeyStoreType",
                    PemKeyStore.TYPE,
                    "trustCertificateKeyStorePassword",
                    PemKeyStore.PASSWORD))
        .orElse(Map.of());
  }
}
