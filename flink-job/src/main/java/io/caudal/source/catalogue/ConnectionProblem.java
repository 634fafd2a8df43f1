package io.caudal.source.catalogue;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.password.Passwords;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in a user's words why a database could not be reached; never with the password. */
public final class ConnectionProblem {

  private final SourceSettings source;

  private ConnectionProblem(SourceSettings source) {
    this.source = source;
  }

  public static ConnectionProblem of(SourceSettings source) {
    return new ConnectionProblem(source);
  }

  /** A failure of the network or of TLS, or the driver's own words. */
  public Problem ofNetwork(SQLException failure) {
    if (hasCause(failure, UnknownHostException.class)) {
      return about(
          "hostname", "must be a host that can be resolved", source.hostname(), "Correct it");
    }
    if (hasCause(failure, SocketTimeoutException.class)
        || words(failure).contains("Connection attempt timed out")) {
      return about(
          "hostname",
          "must answer within connect-timeout",
          address(),
          "Open the way to it: security group, subnet, firewall");
    }
    if (hasCause(failure, ConnectException.class)
        || hasCause(failure, NoRouteToHostException.class)) {
      return about(
          "hostname",
          "must accept connections",
          address() + " refuses them",
          "Check host and port, and that the server runs");
    }
    if (hasCause(failure, SSLException.class)
        || words(failure).contains("SSL")
        || words(failure).contains("HostnameVerifier")) {
      return about(
          "ssl-mode",
          "must fit the server's TLS",
          mode() + ": " + words(failure),
          "Set \"ssl-mode\" and \"ssl-root-certificate\" to what the server offers");
    }
    return about("hostname", "must accept the connection", address() + ": " + words(failure), "");
  }

  /** User or password are not accepted. */
  public Problem ofCredentials(String user) {
    return about(
        "username",
        "must be a user that may log in with the password given",
        user,
        "Correct \"username\" or \"password\"");
  }

  public Problem ofDatabase(String remedy) {
    return about(
        "database", "must be a database that the user may open", source.database(), remedy);
  }

  /** A problem with a property of the source. */
  public Problem about(String key, String rule, String seen, String remedy) {
    return Problem.error("source." + source.name() + " / " + key, rule, seen, remedy);
  }

  /** The server's or the driver's message, one line, the password taken out. */
  public String words(SQLException failure) {
    String message = failure.getMessage() == null ? failure.getSQLState() : failure.getMessage();
    String line = String.valueOf(message).lines().findFirst().orElse("").trim();
    return Passwords.hide(source, line);
  }

  private String address() {
    return source.hostname() + ":" + source.port();
  }

  private String mode() {
    return source.sslMode().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean hasCause(@Nullable Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
