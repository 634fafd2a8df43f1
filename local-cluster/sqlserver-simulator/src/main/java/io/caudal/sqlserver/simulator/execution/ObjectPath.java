package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.store.TableName;
import io.caudal.sqlserver.simulator.store.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path to an object.
 *
 * @param database null for the current one
 */
record ObjectPath(@Nullable String database, TableName table) {

  static ObjectPath of(List<String> parts) {
    int last = parts.size() - 1;
    String schema = last < 1 || parts.get(last - 1).isEmpty() ? Users.OWNER : parts.get(last - 1);
    String database = last < 2 || parts.get(last - 2).isEmpty() ? null : parts.get(last - 2);
    return new ObjectPath(database, new TableName(schema, parts.get(last)));
  }

  /** A path as text, perhaps with brackets. */
  static ObjectPath parse(String text) {
    return of(List.of(text.replace("[", "").replace("]", "").split("\\.", -1)));
  }
}
