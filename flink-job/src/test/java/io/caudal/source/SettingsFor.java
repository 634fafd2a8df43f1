package io.caudal.source;

import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import java.util.HashMap;
import java.util.Map;

/** Settings of one source, {@code db}, for tests that reach no server. */
public final class SettingsFor {

  private SettingsFor() {}

  /** The least that a PostgreSQL source needs, and these properties. */
  public static SourceSettings postgres(Map<String, String> properties) {
    Map<String, String> source = new HashMap<>();
    source.put("engine", "postgres");
    source.put("hostname", "127.0.0.1");
    source.put("database", "shop");
    source.put("username", "reader");
    source.put("password", "hunter2");
    source.putAll(properties);
    return Settings.parse(Map.of("lake", Map.of("path", "file:///lake"), "source.db", source))
        .source("db");
  }
}
