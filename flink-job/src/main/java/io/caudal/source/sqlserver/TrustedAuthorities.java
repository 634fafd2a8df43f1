package io.caudal.source.sqlserver;

import io.caudal.source.value.PemKeyStore;
import java.nio.file.Path;
import java.util.Map;

/** Hands the driver the authorities of a PEM file in the only form it takes: a key store. */
final class TrustedAuthorities {

  private TrustedAuthorities() {}

  /**
   * The driver's properties. The key store is a temporary file of this process, one for each PEM
   * file.
   *
   * @throws IllegalArgumentException if the file cannot be read as certificates
   */
  static Map<String, String> of(String pem) {
    Path store = PemKeyStore.of(Path.of(pem));
    return Map.of(
        "trustStore", store.toString(),
        "trustStoreType", PemKeyStore.TYPE,
        "trustStorePassword", PemKeyStore.PASSWORD);
  }
}
