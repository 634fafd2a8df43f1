package io.caudal.local.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An authority of a test, made by the JDK's keytool, that certifies servers. */
final class Authority {

  private static final String PASSWORD = "certificates";
  private static final int DEADLINE_SECONDS = 60;

  private final Path folder;
  private final String name;

  private Authority(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** A new authority, which trusts nobody and is trusted by nobody yet. */
  static Authority create(Path folder, String name) throws Exception {
    Authority authority = new Authority(Files.createDirectories(folder), name);
    authority.generate(name, List.of("-ext", "bc:c"));
    Files.writeString(authority.certificate(), pem("CERTIFICATE", authority.encoded(name)));
    return authority;
  }

  /** The authority's own certificate, as a PEM file. */
  Path certificate() {
    return folder.resolve(name + ".pem");
  }

  /**
   * Certifies a server.
   *
   * @param dns the only name that it may be reached by
   */
  ServerCertificate certify(String dns) throws Exception {
    String alias = "server-" + dns;
    generate(alias, List.of("-ext", "san=dns:" + dns, "-signer", name));
    Path certificate = folder.resolve(alias + ".pem");
    Path key = folder.resolve(alias + ".key");
    Files.writeString(certificate, pem("CERTIFICATE", encoded(alias)));
    Files.writeString(
        key, pem("PRIVATE KEY", keys().getKey(alias, PASSWORD.toCharArray()).getEncoded()));
    // PostgreSQL refuses a key that others may read.
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return new ServerCertificate(certificate, key);
  }

  private void generate(String alias, List<String> options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store().toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + alias,
                "-alias",
                alias));
    command.addAll(options);
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (!keytool.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("keytool.log")));
    }
  }

  private byte[] encoded(String alias) throws IOException, GeneralSecurityException {
    Certificate certificate = keys().getCertificate(alias);
    return certificate.getEncoded();
  }

  private KeyStore keys() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private Path store() {
    return folder.resolve(name + ".p12");
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
