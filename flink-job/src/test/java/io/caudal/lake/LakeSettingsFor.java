package io.caudal.lake;

import io.caudal.config.LakeSettings;
import io.caudal.config.Settings;
import java.util.HashMap;
import java.util.Map;

/** Settings of a lake, as a user writes them. */
final class LakeSettingsFor {

  private LakeSettingsFor() {}

  static LakeSettings path(String path, Map<String, String> more) {
    Map<String, String> lake = new HashMap<>(more);
    lake.put("path", path);
    Map<String, String> source =
        Map.of(
            "engine", "postgres",
            "hostname", "localhost",
            "database", "saas",
            "username", "caudal",
            "password", "secret");
    return Settings.parse(Map.of("lake", lake, "source.postgres", source)).lake();
  }
}
