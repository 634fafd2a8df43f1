package io.caudal.source.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerDriver;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.ConnectionProblem;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.password.Passwords;
import io.caudal.source.password.UnreadableSecretException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Opens a plain connection to SQL Server for looking around. */
final class SqlServerJdbc {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private SqlServerJdbc() {}

  /**
   * A connection to the source's database.
   *
   * @throws UnreachableException with the one reason why there is none
   */
  static Connection open(SourceSettings source) throws UnreachableException {
    Duration wait =
        source.connectTimeout().compareTo(LONGEST) < 0 ? source.connectTimeout() : LONGEST;
    try {
      reach(source, wait);
      return new SQLServerDriver()
          .connect(
              "jdbc:sqlserver://" + source.hostname() + ":" + source.port(),
              properties(source, wait));
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

  /** The driver tries a host that refuses again and again, and does not say what was wrong. */
  private static void reach(SourceSettings source, Duration wait) throws SQLException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(source.hostname(), source.port()), (int) wait.toMillis());
    } catch (IOException failure) {
      throw new SQLException(failure.getMessage(), failure);
    }
  }

  private static Properties properties(SourceSettings source, Duration wait) {
    Properties properties = new Properties();
    properties.setProperty("databaseName", source.database());
    properties.setProperty("user", source.username());
    properties.setProperty("password", Passwords.of(source));
    properties.setProperty("loginTimeout", String.valueOf(Math.max(1, wait.toSeconds())));
    properties.setProperty("socketTimeout", String.valueOf(wait.toMillis()));
    properties.setProperty("applicationName", "caudal");
    SqlServerTls.ofThisProcess(source).forEach(properties::setProperty);
    return properties;
  }

  private static Problem problem(SourceSettings source, SQLException failure) {
    ConnectionProblem problem = ConnectionProblem.of(source);
    switch (failure.getErrorCode()) {
      case SqlServerErrors.LOGIN_FAILED:
        return problem.ofCredentials(source.username());
      case SqlServerErrors.NO_SUCH_DATABASE:
        return problem.ofDatabase(
            "Correct it, or USE "
                + SqlServerNames.quote(source.database())
                + "; CREATE USER "
                + SqlServerNames.quote(source.username())
                + " FOR LOGIN "
                + SqlServerNames.quote(source.username())
                + ";");
      default:
        return problem.ofNetwork(failure);
    }
  }
}
