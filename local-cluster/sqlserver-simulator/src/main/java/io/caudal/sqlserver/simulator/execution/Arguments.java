package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a procedure, by name or by position. */
final class Arguments {

  private final String procedure;
  private final Map<String, TypedValue> values = new HashMap<>();

  /**
   * Matches arguments with the names that the procedure has for them, which have no at sign.
   *
   * @throws SqlError 8144 or 8145 if there are more, or others
   */
  Arguments(Statement.Execute call, Binder binder, String... names) {
    this.procedure = call.procedure().get(call.procedure().size() - 1);
    List<String> formal = List.of(names);
    int position = 0;
    for (Statement.Argument argument : call.arguments()) {
      String given = argument.name();
      if (given == null && position >= formal.size()) {
        throw SqlError.of(
            8144, "Procedure or function %s has too many arguments specified.", procedure);
      }
      String name =
          given == null ? formal.get(position) : given.substring(1).toLowerCase(Locale.ROOT);
      if (!formal.contains(name)) {
        throw SqlError.of(8145, "@%s is not a parameter for procedure %s.", name, procedure);
      }
      Bound bound = binder.bind(argument.value());
      values.put(name, new TypedValue(bound.type(), bound.value(Frame.empty())));
      position++;
    }
  }

  @Nullable String text(String name) {
    TypedValue value = values.get(name);
    Object text = value == null ? null : value.as(SqlType.nvarchar(4000)).value();
    return text == null ? null : text.toString();
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /** Refuses a call that leaves the parameter out; NULL is a value. */
  void requireGiven(String name) {
    if (!values.containsKey(name)) {
      throw missing(name);
    }
  }

  @Nullable TypedValue value(String name) {
    return values.get(name);
  }

  boolean flag(String name) {
    String value = text(name);
    return value != null && !value.equals("0");
  }

  private SqlError missing(String name) {
    return SqlError.of(
        201,
        "Procedure or function '%s' expects parameter '@%s', which was not supplied.",
        procedure,
        name);
  }
}
