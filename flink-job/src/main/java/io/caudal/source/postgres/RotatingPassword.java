package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.source.password.Passwords;
import java.util.Map;
import java.util.Properties;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;

/**
 * Asks for the password whenever the driver opens a connection: the connector's pool keeps the one
 * that it was made with.
 */
public final class RotatingPassword implements AuthenticationPlugin {

  static final String PLUGIN = "authenticationPluginClassName";
  static final String SECRET = "caudalSecret";

  private final String arn;

  /**
   * For the driver, which makes it by its name.
   *
   * @param connection the properties of the connection that is opened
   */
  public RotatingPassword(Properties connection) {
    this.arn = connection.getProperty(SECRET);
  }

  /** The driver's properties for a source whose password is in a secret; else none. */
  static Map<String, String> properties(SourceSettings source) {
    return source
        .secret()
        .map(arn -> Map.of(PLUGIN, RotatingPassword.class.getName(), SECRET, arn))
        .orElse(Map.of());
  }

  @Override
  public char[] getPassword(AuthenticationRequestType unused) {
    return Passwords.ofSecret(arn).toCharArray();
  }
}
