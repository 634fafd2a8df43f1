package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.ConnectionProblem;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.password.Passwords;
import io.caudal.source.password.UnreadableSecretException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Opens a plain connection to PostgreSQL for looking around. */
final class PostgresJdbc {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private PostgresJdbc() {}

  /**
   * A connection to the source's database.
   *
   * @throws UnreachableException with the one reason why there is none
   */
  static Connection open(SourceSettings source) throws UnreachableException {
    return open(source, Map.of());
  }

  /**
   * The same, for a statement that may take as long as it likes.
   *
   * @throws UnreachableException with the one reason why there is none
   */
  static Connection openPatient(SourceSettings source) throws UnreachableException {
    return open(source, Map.of("socketTimeout", "0", "tcpKeepAlive", "true"));
  }

  private static Connection open(SourceSettings source, Map<String, String> more)
      throws UnreachableException {
    try {
      Properties properties = properties(source);
      properties.putAll(more);
      return connect(source, properties);
    } catch (UnreadableSecretException failure) {
      throw new UnreachableException(failure.of(source.name()));
    } catch (SQLException failure) {
      throw new UnreachableException(problem(source, failure));
    }
  }

  /**
   * A connection for the commands of the replication protocol.
   *
   * @param longestSilence after which a read within a message fails
   */
  static Connection openReplication(SourceSettings source, Duration longestSilence)
      throws SQLException {
    Properties properties = properties(source);
    properties.setProperty("replication", "database");
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("assumeMinServerVersion", "12");
    properties.setProperty("socketTimeout", String.valueOf(longestSilence.toSeconds()));
    properties.setProperty("tcpKeepAlive", "true");
    return connect(source, properties);
  }

  private static Connection connect(SourceSettings source, Properties properties)
      throws SQLException {
    String host = source.hostname();
    String literal = host.indexOf(':') < 0 ? host : "[" + host + "]";
    String database = URLEncoder.encode(source.database(), StandardCharsets.UTF_8);
    try {
      // A driver that came with the job is not found unless it has registered itself.
      Class.forName("org.postgresql.Driver");
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException("the PostgreSQL driver is not in the job's jar", failure);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://" + literal + ":" + source.port() + "/" + database, properties);
  }

  private static Properties properties(SourceSettings source) {
    Duration wait =
        source.connectTimeout().compareTo(LONGEST) < 0 ? source.connectTimeout() : LONGEST;
    String seconds = String.valueOf(Math.max(1, wait.toSeconds()));
    Properties properties = new Properties();
    properties.setProperty("user", source.username());
    properties.setProperty("password", Passwords.of(source));
    properties.setProperty("connectTimeout", seconds);
    properties.setProperty("socketTimeout", seconds);
    properties.setProperty("loginTimeout", seconds);
    properties.setProperty("ApplicationName", "caudal");
    properties.setProperty(
        "sslmode", source.sslMode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    source.sslRootCertificate().ifPresent(file -> properties.setProperty("sslrootcert", file));
    return properties;
  }

  /** By the SQL states of PostgreSQL's manual, appendix A. */
  private static Problem problem(SourceSettings source, SQLException failure) {
    ConnectionProblem problem = ConnectionProblem.of(source);
    switch (String.valueOf(failure.getSQLState())) {
      case "28P01":
        return problem.ofCredentials(source.username());
      case "28000":
        return problem.about(
            "username",
            "must be a user that the server lets in from this host",
            problem.words(failure),
            "Create the user, or add a line for it to pg_hba.conf");
      case "3D000":
        return problem.ofDatabase("Correct it");
      case "42501":
        return problem.ofDatabase(
            "GRANT CONNECT ON DATABASE " + source.database() + " TO " + source.username() + ";");
      default:
        return problem.ofNetwork(failure);
    }
  }
}
