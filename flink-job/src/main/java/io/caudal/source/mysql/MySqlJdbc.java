package io.caudal.source.mysql;

import com.mysql.cj.jdbc.Driver;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.config.SslMode;
import io.caudal.source.catalogue.ConnectionProblem;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.password.Passwords;
import io.caudal.source.password.UnreadableSecretException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Opens a plain connection to MySQL or MariaDB for looking around. */
final class MySqlJdbc {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int ACCESS_DENIED = 1045;
  private static final int HOST_NOT_ALLOWED = 1130;

  private MySqlJdbc() {}

  /**
   * A read-only connection, in no database.
   *
   * @throws UnreachableException with the one reason why there is none
   */
  static Connection open(SourceSettings source) throws UnreachableException {
    String host = source.hostname();
    String literal = host.indexOf(':') < 0 ? host : "[" + host + "]";
    try {
      Connection connection =
          new Driver()
              .connect("jdbc:mysql://" + literal + ":" + source.port() + "/", properties(source));
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException failure) {
      throw new UnreachableException(problem(source, failure));
    } catch (UnreadableSecretException failure) {
      throw new UnreachableException(failure.of(source.name()));
    } catch (IllegalArgumentException failure) {
      throw new UnreachableException(
          ConnectionProblem.of(source)
              .about(
                  "ssl-root-certificate",
                  "must be a file of certificates in PEM",
                  source.sslRootCertificate().orElse(""),
                  "Amazon RDS: https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem"));
    }
  }

  private static Properties properties(SourceSettings source) {
    Duration wait =
        source.connectTimeout().compareTo(LONGEST) < 0 ? source.connectTimeout() : LONGEST;
    String millis = String.valueOf(wait.toMillis());
    Properties properties = new Properties();
    properties.setProperty("user", source.username());
    properties.setProperty("password", Passwords.of(source));
    properties.setProperty("connectTimeout", millis);
    properties.setProperty("socketTimeout", millis);
    properties.setProperty("sslMode", MySqlTls.sslMode(source.sslMode()));
    if (source.sslMode() == SslMode.DISABLE || source.sslMode() == SslMode.PREFER) {
      properties.setProperty("allowPublicKeyRetrieval", "true");
    }
    properties.setProperty("queryInterceptors", BinaryLogStatus.class.getName());
    source.sslRootCertificate().map(MySqlTrust::ofDriver).ifPresent(properties::putAll);
    return properties;
  }

  private static Problem problem(SourceSettings source, SQLException failure) {
    ConnectionProblem problem = ConnectionProblem.of(source);
    switch (failure.getErrorCode()) {
      case ACCESS_DENIED:
        return problem.ofCredentials(source.username());
      case HOST_NOT_ALLOWED:
        return problem.about(
            "username",
            "must be a user that may log in from this host",
            problem.words(failure),
            "CREATE USER '" + source.username() + "'@'%' IDENTIFIED BY '...';");
      default:
        return problem.ofNetwork(failure);
    }
  }
}
