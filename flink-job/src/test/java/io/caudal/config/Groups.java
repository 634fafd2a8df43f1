package io.caudal.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Property groups for a test: a lake with a MySQL and a PostgreSQL source, and what is changed. */
final class Groups {

  private final Map<String, Map<String, String>> groups = new TreeMap<>();

  private Groups() {}

  static Groups empty() {
    return new Groups();
  }

  /** Only what has no default. */
  static Groups least() {
    return empty()
        .with("lake", "path", "s3://bucket/tickit")
        .withSource("mysql", "mysql", "tickit")
        .withSource("postgres", "postgres", "saas");
  }

  /** A source with what has no default. Sources of one engine share their host. */
  Groups withSource(String name, String engine, String database) {
    String group = "source." + name;
    return with(group, "engine", engine)
        .with(group, "hostname", engine + ".example.com")
        .with(group, "database", database)
        .with(group, "username", "caudal")
        .with(group, "password", "hunter2");
  }

  Groups with(String group, String key, String value) {
    groups.computeIfAbsent(group, name -> new TreeMap<>()).put(key, value);
    return this;
  }

  Groups withGroup(String group, Map<String, String> properties) {
    groups.put(group, new TreeMap<>(properties));
    return this;
  }

  Groups without(String group) {
    groups.remove(group);
    return this;
  }

  Groups without(String group, String key) {
    groups.getOrDefault(group, Map.of()).remove(key);
    return this;
  }

  Settings parse() {
    return Settings.parse(groups);
  }

  /** One line for each problem. */
  List<String> problems() {
    return catchThrowableOfType(ProblemsException.class, this::parse).problems().stream()
        .map(Problem::toString)
        .collect(Collectors.toUnmodifiableList());
  }
}
