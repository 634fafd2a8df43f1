package io.caudal.local.market;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.local.tickit.LoadProgress;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitDatabases;
import io.caudal.local.tickit.TickitLoader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes and fills the marketplace's databases; as often as one likes. */
public final class MarketFill {

  private MarketFill() {}

  /** The marketplace's databases on some servers. */
  public static TickitDatabases databases(List<? extends MarketServer> servers) {
    return new TickitDatabases(
        servers.stream().collect(Collectors.toMap(MarketServer::source, MarketServer::database)));
  }

  /**
   * Fills the databases that are not filled. One whose filling was cut short, or that has no table,
   * is made anew; one that is filled stays as it is, whatever was done to its rows since.
   *
   * @return the servers that were filled now
   * @throws ProblemsException if a server has a database of that name with tables of somebody else;
   *     then nothing was done
   */
  public static List<MarketServer> fill(
      List<? extends MarketServer> servers, TickitData data, LoadProgress progress)
      throws SQLException {
    List<MarketServer> unfilled = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (MarketServer server : servers) {
      FillMark mark = new FillMark(server.database());
      if (server.hasDatabase() && mark.isForeign()) {
        problems.add(foreign(server));
      } else if (!server.hasDatabase() || !mark.isFilled()) {
        unfilled.add(server);
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    for (MarketServer server : unfilled) {
      if (server.hasDatabase()) {
        server.dropDatabase();
      }
      server.createDatabase();
      new FillMark(server.database()).begin();
    }
    TickitLoader.load(databases(unfilled), data, progress);
    for (MarketServer server : unfilled) {
      new FillMark(server.database()).end();
    }
    return unfilled;
  }

  private static Problem foreign(MarketServer server) {
    return Problem.error(
        "--" + server.source() + "-url",
        "must name a server that has no such database, or one that this command made",
        server.database().url(),
        "If nobody needs the database there, drop it; else name another server");
  }
}
