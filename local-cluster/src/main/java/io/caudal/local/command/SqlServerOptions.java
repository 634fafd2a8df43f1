package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.local.server.Login;
import io.caudal.local.server.ServerException;
import io.caudal.local.server.SqlServer;
import io.caudal.local.server.SqlServerAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which SQL Server has the marketplace's users. */
final class SqlServerOptions {

  @Option(
      names = "--sqlserver-url",
      paramLabel = "URL",
      description = {
        "A SQL Server that gets the database crm, such as jdbc:sqlserver://host:1433.",
        "Default: a simulator."
      })
  private @Nullable String url;

  @Option(
      names = "--sqlserver-user",
      paramLabel = "USER",
      description = "Who may create databases there. Default: sa.",
      defaultValue = "sa")
  private String user = "sa";

  @Option(
      names = "--sqlserver-password",
      paramLabel = "PASSWORD",
      description = "The user's. Default: the variable CAUDAL_SQLSERVER_PASSWORD.",
      defaultValue = "${env:CAUDAL_SQLSERVER_PASSWORD}",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
  private @Nullable String password;

  /**
   * What is wrong with them, or with the server that they name.
   *
   * @param kept the folder that the run goes on in, if an earlier one has filled the databases
   */
  List<Problem> problems(Optional<Path> kept) {
    if (url == null) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    Optional<SqlServerAddress> address = address(url, problems);
    if (password == null || password.isEmpty()) {
      problems.add(
          Problem.error(
              "--sqlserver-password",
              "must be given with --sqlserver-url",
              "",
              "Set the variable CAUDAL_SQLSERVER_PASSWORD"));
    } else if (address.isPresent()) {
      SqlServer server = SqlServer.running(address.orElseThrow(), new Login(user, password));
      problem(server, url, kept).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<SqlServerAddress> address(String url, List<Problem> problems) {
    try {
      return Optional.of(SqlServerAddress.of(url));
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.error(
              "--sqlserver-url",
              "must be a URL of Microsoft's driver, without user and password",
              url,
              "For instance --sqlserver-url jdbc:sqlserver://host:1433"));
      return Optional.empty();
    }
  }

  private static Optional<Problem> problem(SqlServer server, String url, Optional<Path> kept) {
    String database = Marketplace.SQLSERVER_DATABASE;
    try {
      if (server.has(database) == kept.isPresent()) {
        return Optional.empty();
      }
    } catch (ServerException e) {
      return Optional.of(
          Problem.error(
              "--sqlserver-url",
              "must name a server that lets the user in",
              String.valueOf(e.getMessage()),
              "Check the URL, --sqlserver-user and CAUDAL_SQLSERVER_PASSWORD"));
    }
    return Optional.of(
        kept.isPresent()
            ? Problem.error(
                "--sqlserver-url",
                "must name the server that the run in " + kept.orElseThrow() + " began with",
                url + " has no database " + database,
                "Name that server, or begin in another folder")
            : Problem.error(
                "--sqlserver-url",
                "must name a server that has no database " + database + " yet",
                url + " has one",
                "If nobody needs it: DROP DATABASE " + database));
  }

  /**
   * The server, started if it is the simulator.
   *
   * @param folder where the simulator's databases stay
   */
  SqlServer server(Path folder) {
    return url == null || password == null
        ? SqlServer.simulated(folder)
        : SqlServer.running(SqlServerAddress.of(url), new Login(user, password));
  }
}
