package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the function that a call means. */
final class Functions {

  private final Session session;

  Functions(Session session) {
    this.session = session;
  }

  Bound call(Expression.Call call, List<Bound> arguments) {
    String name = call.name().get(call.name().size() - 1).toUpperCase(Locale.ROOT);
    @Nullable Bound result =
        call.name().size() > 1 ? capture(call, name, arguments) : builtIn(name, arguments);
    if (result != null) {
      return result;
    }
    throw SqlError.of(195, "'%s' is not a recognized built-in function name.", call.name().get(0));
  }

  private @Nullable Bound builtIn(String name, List<Bound> arguments) {
    Bound result = TextFunctions.call(name, arguments);
    if (result == null) {
      result = TimeFunctions.call(session, name, arguments);
    }
    return result == null ? ServerFunctions.call(session, name, arguments) : result;
  }

  private @Nullable Bound capture(Expression.Call call, String name, List<Bound> arguments) {
    List<String> path = call.name();
    if (!path.get(path.size() - 2).equalsIgnoreCase("sys")) {
      return null;
    }
    String database = path.size() == 3 ? path.get(0) : session.database().name();
    return new CaptureFunctions(session)
        .call(session.instance().database(database), name, arguments);
  }
}
