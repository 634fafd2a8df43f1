package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.catalogue.ServerFacts;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.Locale;

/** What begins with two at signs. */
final class Globals {

  private Globals() {}

  static Bound of(Session session, String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "@@TRANCOUNT" -> number(session.transactions().count());
      case "@@SPID" -> new Bound(SqlType.SMALLINT, false, frame -> session.id());
      case "@@VERSION" -> text(ServerFacts.version());
      case "@@SERVERNAME" -> text(ServerFacts.NAME);
      case "@@LANGUAGE" -> text("us_english");
      case "@@ROWCOUNT" -> number(session.rowCount());
      case "@@MAX_PRECISION" -> Bound.constant(SqlType.TINYINT, 38L);
      case "@@ERROR" -> number(0);
      default -> throw SqlError.of(137, "Must declare the scalar variable \"%s\".", name);
    };
  }

  private static Bound number(long value) {
    return new Bound(SqlType.INT, false, frame -> value);
  }

  private static Bound text(String value) {
    return new Bound(SqlType.nvarchar(300), false, frame -> value);
  }
}
