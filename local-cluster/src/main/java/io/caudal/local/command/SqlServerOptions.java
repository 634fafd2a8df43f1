package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.local.server.Login;
import io.caudal.local.server.SqlServer;
import io.caudal.local.server.SqlServerAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** What is wrong with them. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (url != null) {
      try {
        SqlServerAddress.of(url);
      } catch (IllegalArgumentException e) {
        problems.add(
            Problem.error(
                "--sqlserver-url",
                "must be a URL of Microsoft's driver, without user and password",
                url,
                "For instance --sqlserver-url jdbc:sqlserver://host:1433"));
      }
      if (password == null || password.isEmpty()) {
        problems.add(
            Problem.error(
                "--sqlserver-password",
                "must be given with --sqlserver-url",
                "",
                "Set the variable CAUDAL_SQLSERVER_PASSWORD"));
      }
    }
    return problems;
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
