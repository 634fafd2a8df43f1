package io.caudal.cloudformation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One resource of a template. */
record Resource(String name, Map<String, Object> body) {

  String type() {
    return (String) body.getOrDefault("Type", "");
  }

  boolean isOf(String type) {
    return type().equals(type);
  }

  Map<String, Object> properties() {
    return Template.map(body.getOrDefault("Properties", Map.of()));
  }

  /**
   * What stands at the end of a path such as {@code A.B.0.C}; nothing if there is no such place.
   */
  @Nullable Object at(String path) {
    Object place = properties();
    for (String step : List.of(path.split("\\.", -1))) {
      if (place instanceof Map<?, ?> map) {
        place = map.get(step);
      } else if (place instanceof List<?> list && Integer.parseInt(step) < list.size()) {
        place = list.get(Integer.parseInt(step));
      } else {
        return null;
      }
    }
    return place;
  }

  @Override
  public String toString() {
    return name + " (" + type() + ")";
  }
}
