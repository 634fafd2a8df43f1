package io.caudal.source.mysql;

import io.caudal.source.value.PemKeyStore;
import java.nio.file.Path;
import java.util.Map;

/**
 * Hands the authorities of a PEM file to those who connect, in the only form they take: a key
 * store, which is a temporary file of this process. Both throw IllegalArgumentException if the PEM
 * file cannot be read as certificates.
 */
final class MySqlTrust {

  private MySqlTrust() {}

  /** The properties of MySQL's driver. */
  static Map<String, String> ofDriver(String pem) {
    return Map.of(
        "trustCertificateKeyStoreUrl",
        PemKeyStore.of(Path.of(pem)).toUri().toString(),
        "trustCertificateKeyStoreType",
        PemKeyStore.TYPE,
        "trustCertificateKeyStorePassword",
        PemKeyStore.PASSWORD);
  }

  /** The properties of Debezium's binlog client, which connects without the driver. */
  static Map<String, String> ofBinlogClient(String pem) {
    return Map.of(
        "database.ssl.truststore",
        PemKeyStore.of(Path.of(pem)).toString(),
        "database.ssl.truststore.password",
        PemKeyStore.PASSWORD);
  }
}
