package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.local.server.BinlogServer;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.MySqlServer;
import io.caudal.local.server.ServerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which server of MySQL's family has the marketplace's sales. */
final class MySqlOptions {

  /** The folders of the servers' data. */
  static final String MARIADB = "mariadb";

  static final String MYSQL = "mysql";

  private static final String REAL = "real";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--mysql",
      paramLabel = "SERVER",
      defaultValue = MARIADB,
      description = {
        "mariadb, or real for a MySQL out of Debian's packages, which the first run fetches.",
        "Default: ${DEFAULT-VALUE}."
      })
  private String server = MARIADB;

  /**
   * What is wrong with it; the real server is fetched unless it is there.
   *
   * @param kept the folder that the run goes on in, if an earlier one has filled the databases
   */
  List<Problem> problems(Optional<Path> kept) {
    if (!server.equals(MARIADB) && !server.equals(REAL)) {
      return List.of(
          Problem.error("--mysql", "must be mariadb or real", server, "For instance --mysql real"));
    }
    if (kept.isPresent() && !Files.isDirectory(kept.orElseThrow().resolve(folder()))) {
      return List.of(
          Problem.error(
              "--mysql",
              "must be the server that the run in " + kept.orElseThrow() + " began with",
              server,
              "Name that server, or begin in another folder"));
    }
    return server.equals(REAL) ? unfetched() : List.of();
  }

  private List<Problem> unfetched() {
    try {
      if (!MySqlServer.isFetched()) {
        command.commandLine().getErr().println("Fetching MySQL from Debian, about 60 MB ...");
        command.commandLine().getErr().flush();
        MySqlServer.fetch();
      }
      return List.of();
    } catch (ServerException e) {
      return List.of(
          Problem.error(
              "--mysql",
              "must be a server that can be had here: real is MySQL out of Debian's packages",
              String.valueOf(e.getMessage()),
              "Leave it out: MariaDB takes its place"));
    }
  }

  /** The server, started. */
  BinlogServer server(Path run) {
    Path data = run.resolve(folder());
    return server.equals(REAL) ? MySqlServer.start(data) : MariaDbServer.start(data);
  }

  private String folder() {
    return server.equals(REAL) ? MYSQL : MARIADB;
  }
}
