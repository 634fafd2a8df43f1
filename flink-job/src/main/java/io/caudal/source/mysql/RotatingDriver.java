package io.caudal.source.mysql;

import com.mysql.cj.jdbc.Driver;
import io.caudal.config.SourceSettings;
import io.caudal.source.password.Passwords;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * The driver, which asks for the password whenever it opens a connection: the connector's pool
 * keeps the one that it was made with.
 */
public final class RotatingDriver extends Driver {

  private static final String SECRET = "caudalSecret";
  private static final Pattern IN_URL = Pattern.compile("[?&]" + SECRET + "=([^&]*)");

  /**
   * For the connector, which makes it by its name.
   *
   * @throws SQLException never, but MySQL's driver declares it
   */
  public RotatingDriver() throws SQLException {
    super();
  }

  /** The driver's properties for a source whose password is in a secret; else none. */
  static Properties properties(SourceSettings source) {
    Properties properties = new Properties();
    source
        .secret()
        .ifPresent(
            arn -> properties.setProperty(SECRET, URLEncoder.encode(arn, StandardCharsets.UTF_8)));
    return properties;
  }

  /** The password with which a connection can be opened now. */
  static String password(MySqlSourceConfig config) {
    String secret = config.getJdbcProperties().getProperty(SECRET);
    return secret == null ? config.getPassword() : ofEncoded(secret);
  }

  @Override
  public @Nullable Connection connect(String url, Properties properties) throws SQLException {
    Properties current = new Properties();
    current.putAll(properties);
    Matcher secret = IN_URL.matcher(url);
    if (secret.find()) {
      current.setProperty("password", ofEncoded(secret.group(1)));
    }
    return super.connect(url, current);
  }

  private static String ofEncoded(String arn) {
    return Passwords.ofSecret(URLDecoder.decode(arn, StandardCharsets.UTF_8));
  }
}
