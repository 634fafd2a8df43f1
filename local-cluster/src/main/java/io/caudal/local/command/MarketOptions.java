package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.local.market.MarketServer;
import io.caudal.local.market.MySqlMarket;
import io.caudal.local.market.PostgresMarket;
import io.caudal.local.market.SqlServerMarket;
import io.caudal.local.server.Login;
import io.caudal.local.server.ServerException;
import io.caudal.local.server.SqlServer;
import io.caudal.local.server.SqlServerAddress;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running servers have the marketplace; the passwords are in the environment. */
final class MarketOptions {

  private static final String JDBC = "jdbc:";

  @Option(
      names = "--mysql-url",
      paramLabel = "URL",
      description = {
        "A MySQL, such as jdbc:mysql://mysql:3306, as root, with the password of the",
        "variable CAUDAL_MYSQL_PASSWORD."
      })
  private @Nullable String mysql;

  @Option(
      names = "--postgres-url",
      paramLabel = "URL",
      description = {
        "A PostgreSQL, such as jdbc:postgresql://postgres:5432, as postgres, with the password of",
        "the variable CAUDAL_POSTGRES_PASSWORD."
      })
  private @Nullable String postgres;

  @Option(
      names = "--sqlserver-url",
      paramLabel = "URL",
      description = {
        "A SQL Server, such as jdbc:sqlserver://sqlserver:1433;encrypt=false, as sa, with the",
        "password of the variable CAUDAL_SQLSERVER_PASSWORD."
      })
  private @Nullable String sqlServer;

  /**
   * The servers that are named.
   *
   * @param others problems with other options
   * @throws ProblemsException with these, and with everything that is wrong with the servers
   */
  List<MarketServer> servers(List<Problem> others) {
    List<Problem> problems = new ArrayList<>(others);
    List<MarketServer> servers = new ArrayList<>();
    add(
        servers,
        problems,
        "mysql",
        mysql,
        "jdbc:mysql://host:3306",
        url -> {
          URI uri = uri(url, "mysql");
          return new MySqlMarket(uri.getHost(), uri.getPort(), login("root", "mysql", problems));
        });
    add(
        servers,
        problems,
        "postgres",
        postgres,
        "jdbc:postgresql://host:5432",
        url -> {
          URI uri = uri(url, "postgresql");
          return new PostgresMarket(
              uri.getHost(), uri.getPort(), login("postgres", "postgres", problems));
        });
    add(
        servers,
        problems,
        "sqlserver",
        sqlServer,
        "jdbc:sqlserver://host:1433",
        url ->
            new SqlServerMarket(
                SqlServer.running(SqlServerAddress.of(url), login("sa", "sqlserver", problems))));
    if (mysql == null && postgres == null && sqlServer == null) {
      problems.add(
          Problem.error(
              "--mysql-url, --postgres-url, --sqlserver-url",
              "must name a server, or more of them",
              "",
              "For instance --mysql-url jdbc:mysql://127.0.0.1:3306"));
    }
    if (problems.isEmpty()) {
      servers.forEach(server -> unreachable(server).ifPresent(problems::add));
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return servers;
  }

  private static Optional<Problem> unreachable(MarketServer server) {
    try {
      server.hasDatabase();
      return Optional.empty();
    } catch (SQLException | ServerException e) {
      String reason = String.valueOf(e.getMessage());
      return Optional.of(
          Problem.error(
              option(server.source()),
              "must name a server that lets its administrator in",
              reason.lines().findFirst().orElse(reason),
              "Check the URL and the variable " + variable(server.source())));
    }
  }

  private static String option(String source) {
    return "--" + source + "-url";
  }

  private static String variable(String source) {
    return "CAUDAL_" + source.toUpperCase(Locale.ROOT) + "_PASSWORD";
  }

  private static void add(
      List<MarketServer> servers,
      List<Problem> problems,
      String source,
      @Nullable String url,
      String example,
      Function<String, MarketServer> server) {
    if (url != null) {
      try {
        servers.add(server.apply(url));
      } catch (IllegalArgumentException e) {
        problems.add(
            Problem.error(
                option(source),
                "must be a URL of the driver: of a server, without user, password and database",
                url.replaceAll("//[^/]*@", "//***@"),
                "For instance " + option(source) + " " + example));
      }
    }
  }

  private static URI uri(String url, String scheme) {
    if (url.startsWith(JDBC)) {
      URI uri = URI.create(url.substring(JDBC.length()));
      String bare = scheme + "://" + uri.getHost() + ":" + uri.getPort();
      if (uri.getPort() > 0 && uri.toString().equals(bare)) {
        return uri;
      }
    }
    throw new IllegalArgumentException("not a URL of a server of " + scheme);
  }

  private static Login login(String user, String source, List<Problem> problems) {
    String password = System.getenv(variable(source));
    if (password == null || password.isEmpty()) {
      problems.add(
          Problem.error(
              variable(source),
              "must hold the password of " + user + " where " + option(source) + " is given",
              "",
              "Set the variable"));
      return new Login(user, "");
    }
    return new Login(user, password);
  }
}
