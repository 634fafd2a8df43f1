package io.caudal.local.docker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service of the compose file. */
record ComposeService(String name, Map<String, Object> settings) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+):-([^}]*)}");
  private static final Pattern MEGABYTES = Pattern.compile("(\\d+)m");

  /** As it stands there, with its variable. */
  String imageSetting() {
    return String.valueOf(settings.get("image"));
  }

  /** The name of the image: what the environment's variable says, or else the default. */
  String image() {
    return value(imageSetting(), System.getenv());
  }

  List<String> command() {
    return texts("command");
  }

  List<String> ports() {
    return texts("ports");
  }

  List<String> volumes() {
    return texts("volumes");
  }

  List<String> profiles() {
    return texts("profiles");
  }

  boolean has(String setting) {
    return settings.containsKey(setting);
  }

  /** The environment of its container. */
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    if (settings.get("environment") instanceof Map<?, ?> map) {
      map.forEach((key, value) -> environment.put(String.valueOf(key), String.valueOf(value)));
    }
    return environment;
  }

  /** What all its containers may take, where no variable says otherwise. */
  int megabytes() {
    Matcher limit = MEGABYTES.matcher(String.valueOf(settings.get("mem_limit")));
    if (!limit.matches()) {
      throw new IllegalStateException(name + " has no limit in megabytes");
    }
    int containers =
        Integer.parseInt(value(String.valueOf(settings.getOrDefault("scale", "1")), Map.of()));
    return containers * Integer.parseInt(limit.group(1));
  }

  private List<String> texts(String setting) {
    return settings.get(setting) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String value(String text, Map<String, String> environment) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String given = environment.getOrDefault(found.group(1), "");
              return Matcher.quoteReplacement(given.isEmpty() ? found.group(2) : given);
            });
  }
}
