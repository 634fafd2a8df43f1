package io.caudal.config;

import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Where property groups come from. */
public final class PropertyGroups {

  private PropertyGroups() {}

  /**
   * The groups of a JSON file, {@code [{"PropertyGroupId": "lake", "PropertyMap": {"path": ...}},
   * ...]}, as AWS's samples have it for local runs.
   *
   * @throws ProblemsException if the file cannot be read, is not JSON or of another shape
   */
  public static Map<String, Map<String, String>> ofFile(Path file) {
    return PropertyFile.read(file);
  }

  /**
   * The runtime properties of the application on Managed Service for Apache Flink; empty elsewhere.
   *
   * @throws ProblemsException if they cannot be read
   */
  public static Map<String, Map<String, String>> ofRuntime() {
    try {
      return ofProperties(KinesisAnalyticsRuntime.getApplicationProperties());
    } catch (IOException e) {
      throw new ProblemsException(
          List.of(
              Problem.error(
                  "runtime properties",
                  "must be readable",
                  e.getClass().getSimpleName(),
                  "Update the application's configuration")));
    }
  }

  static Map<String, Map<String, String>> ofProperties(Map<String, Properties> groups) {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    groups.forEach((group, properties) -> texts.put(group, texts(properties)));
    return texts;
  }

  private static Map<String, String> texts(Properties properties) {
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
