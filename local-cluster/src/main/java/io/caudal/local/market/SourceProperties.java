package io.caudal.local.market;

import io.caudal.local.tickit.TickitTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The properties of a source that has a part of the marketplace. */
final class SourceProperties {

  private SourceProperties() {}

  /** A map that the caller may add to. */
  static Map<String, String> of(
      String engine, String host, int port, String database, String user, String password) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("engine", engine);
    properties.put("hostname", host);
    properties.put("port", Integer.toString(port));
    properties.put("database", database);
    properties.put(
        "tables",
        TickitTable.ofSource(engine).stream()
            .map(TickitTable::table)
            .collect(Collectors.joining(", ")));
    properties.put("username", user);
    properties.put("password", password);
    return properties;
  }
}
