package io.caudal.local.market;

import io.caudal.local.server.Login;
import io.caudal.local.tickit.TickitTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The properties of a source that has a part of the marketplace, as a user would write them. */
public final class SourceProperties {

  private SourceProperties() {}

  /**
   * A map that the caller may add to.
   *
   * @param login of the job
   * @param tables that are captured
   */
  public static Map<String, String> of(
      String engine,
      String host,
      int port,
      String database,
      Login login,
      List<TickitTable> tables) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("engine", engine);
    properties.put("hostname", host);
    properties.put("port", Integer.toString(port));
    properties.put("database", database);
    properties.put(
        "tables", tables.stream().map(TickitTable::table).collect(Collectors.joining(", ")));
    properties.put("username", login.user());
    properties.put("password", login.password());
    return properties;
  }
}
