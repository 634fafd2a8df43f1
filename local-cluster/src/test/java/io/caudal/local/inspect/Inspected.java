package io.caudal.local.inspect;

import io.caudal.change.TableSchema;
import io.caudal.config.Settings;
import io.caudal.local.server.MariaDbServer;
import io.caudal.local.server.PostgresServer;
import io.caudal.source.Inspection;
import io.caudal.source.SourceInspector;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Inspects a source {@code db} of a local server. */
final class Inspected {

  private final Map<String, Map<String, String>> groups = new HashMap<>();
  private final Map<String, String> source = new HashMap<>();

  private Inspected(String engine, String host, int port, String database) {
    groups.put("lake", new HashMap<>(Map.of("path", "file:///lake")));
    groups.put("source.db", source);
    source.putAll(
        Map.of(
            "engine",
            engine,
            "hostname",
            host,
            "port",
            String.valueOf(port),
            "database",
            database,
            "username",
            "caudal",
            "password",
            "caudal"));
  }

  static Inspected of(MariaDbServer server, String database) {
    return new Inspected("mysql", server.host(), server.port(), database);
  }

  static Inspected of(PostgresServer server, String database) {
    return new Inspected("postgres", server.host(), server.port(), database);
  }

  /** With another property of the source. */
  Inspected with(String key, String value) {
    source.put(key, value);
    return this;
  }

  /** With another property of another group. */
  Inspected with(String group, String key, String value) {
    groups.computeIfAbsent(group, name -> new HashMap<>()).put(key, value);
    return this;
  }

  Settings settings() {
    return Settings.parse(groups);
  }

  Inspection inspection() {
    return SourceInspector.inspect(settings(), settings().source("db"));
  }

  /** One line a problem, as a user sees it. */
  List<String> problems() {
    return inspection().problems().stream()
        .map(problem -> problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem)
        .toList();
  }

  /** The columns of the only table, each as {@code name type}. */
  List<String> columns() {
    TableSchema table = inspection().tables().get(0);
    return table.columns().stream()
        .map(column -> column.name() + " " + column.type().asSummaryString())
        .toList();
  }
}
