package io.caudal.source.sqlserver;

import io.caudal.config.SourceSettings;
import io.caudal.config.SslMode;
import java.util.HashMap;
import java.util.Map;

/**
 * The driver's properties for the ways of using TLS (<a
 * href="https://learn.microsoft.com/sql/connect/jdbc/connecting-with-ssl-encryption">Connecting
 * with encryption</a>). Where encryption is not asked for, the login is encrypted all the same, and
 * everything else if the server insists, by whichever server answers.
 */
final class SqlServerTls {

  private SqlServerTls() {}

  /** All but the trusted authorities, see {@link TrustedAuthorities}. */
  static Map<String, String> properties(SslMode mode) {
    Map<String, String> properties = new HashMap<>();
    boolean asked = mode != SslMode.DISABLE && mode != SslMode.PREFER;
    boolean verified = mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL;
    properties.put("encrypt", String.valueOf(asked));
    properties.put("trustServerCertificate", String.valueOf(!verified));
    return properties;
  }

  /** Everything that a connection of this process needs. */
  static Map<String, String> ofThisProcess(SourceSettings source) {
    Map<String, String> properties = properties(source.sslMode());
    source.sslRootCertificate().map(TrustedAuthorities::of).ifPresent(properties::putAll);
    return properties;
  }
}
