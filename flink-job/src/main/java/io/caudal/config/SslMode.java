package io.caudal.config;

/** How far a connection is encrypted and the server's certificate checked. In settings: kebab. */
public enum SslMode {
  /** Never encrypted. */
  DISABLE,
  /** Encrypted where the server offers it. */
  PREFER,
  /** Always encrypted, by whichever server answers. */
  REQUIRE,
  /** Always encrypted, by a server with a certificate of a trusted authority. */
  VERIFY_CA,
  /** As {@link #VERIFY_CA}, and the certificate is for the host name. */
  VERIFY_FULL
}
