package io.caudal.initialisation;

import io.caudal.config.TablePattern;
import io.caudal.source.password.SecretLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The function on AWS Lambda that gives each database the user of its secret, and what that user
 * needs. It can be called again at any time, and should be after tables were added.
 *
 * <p>Its environment says of a database, after {@code MYSQL_}, {@code POSTGRES_} or {@code
 * SQLSERVER_}: {@code HOST}, {@code PORT}, {@code DATABASE}, the secrets {@code MASTER_SECRET} and
 * {@code READER_SECRET} by their ARNs, and {@code TLS}: {@code require}, or {@code prefer}; of SQL
 * Server also {@code TABLES}, as the source's property has them. A database without a host is left
 * out.
 */
public final class InitialiseFunction {

  private static final String CONNECT_TIMEOUT_SECONDS = "10";

  private final Map<String, String> environment;

  /** For Lambda. */
  public InitialiseFunction() {
    this(System.getenv());
  }

  InitialiseFunction(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Does it.
   *
   * @param unused is an event, which says nothing
   * @return what was done, and what is left to do, a line each, by engine
   * @throws SQLException if a database refuses; those before it are done
   */
  public Map<String, List<String>> handle(Map<String, Object> unused) throws SQLException {
    Map<String, List<String>> done = new LinkedHashMap<>();
    if (environment.containsKey("MYSQL_HOST")) {
      done.put("mysql", mysql());
    }
    if (environment.containsKey("POSTGRES_HOST")) {
      done.put("postgres", postgres());
    }
    if (environment.containsKey("SQLSERVER_HOST")) {
      done.put("sqlserver", sqlServer());
    }
    return done;
  }

  private List<String> mysql() throws SQLException {
    String mode = text("MYSQL_TLS").equals("require") ? "REQUIRED" : "PREFERRED";
    String url =
        "jdbc:mysql://"
            + text("MYSQL_HOST")
            + ":"
            + text("MYSQL_PORT")
            + "/?allowPublicKeyRetrieval=true&connectTimeout="
            + CONNECT_TIMEOUT_SECONDS
            + "000&sslMode="
            + mode;
    try (Connection connection = open("com.mysql.cj.jdbc.Driver", url, "MYSQL_MASTER_SECRET")) {
      return new MySqlInitialisation(connection, text("MYSQL_DATABASE"))
          .give(SecretLogin.read(text("MYSQL_READER_SECRET")));
    }
  }

  private List<String> postgres() throws SQLException {
    String url =
        "jdbc:postgresql://"
            + text("POSTGRES_HOST")
            + ":"
            + text("POSTGRES_PORT")
            + "/"
            + text("POSTGRES_DATABASE")
            + "?connectTimeout="
            + CONNECT_TIMEOUT_SECONDS
            + "&sslmode="
            + text("POSTGRES_TLS");
    try (Connection connection = open("org.postgresql.Driver", url, "POSTGRES_MASTER_SECRET")) {
      return new PostgresInitialisation(connection, text("POSTGRES_DATABASE"))
          .give(SecretLogin.read(text("POSTGRES_READER_SECRET")));
    }
  }

  private List<String> sqlServer() throws SQLException {
    String url =
        "jdbc:sqlserver://"
            + text("SQLSERVER_HOST")
            + ":"
            + text("SQLSERVER_PORT")
            + ";loginTimeout="
            + CONNECT_TIMEOUT_SECONDS
            + ";trustServerCertificate=true;encrypt="
            + text("SQLSERVER_TLS").equals("require");
    List<TablePattern> tables = TablePattern.list(text("SQLSERVER_TABLES"), "dbo");
    try (Connection connection =
        open("com.microsoft.sqlserver.jdbc.SQLServerDriver", url, "SQLSERVER_MASTER_SECRET")) {
      return new SqlServerInitialisation(connection, text("SQLSERVER_DATABASE"), tables)
          .give(SecretLogin.read(text("SQLSERVER_READER_SECRET")));
    }
  }

  private Connection open(String driver, String url, String secret) throws SQLException {
    try {
      Class.forName(driver);
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(driver + " is not in the jar", failure);
    }
    SecretLogin master = SecretLogin.read(text(secret));
    return DriverManager.getConnection(url, master.user(), master.password());
  }

  private String text(String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException(
          name + " is not in the function's environment. Run caudal deploy app");
    }
    return value;
  }
}
