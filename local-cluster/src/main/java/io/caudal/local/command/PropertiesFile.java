package io.caudal.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A job's property groups in the form that Managed Service for Apache Flink has them. */
final class PropertiesFile {

  private static final JsonMapper JSON = new JsonMapper();

  private PropertiesFile() {}

  /** Writes all of it at once, over what is there. */
  static void write(Path file, Map<String, Map<String, String>> groups) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), array(groups));
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, Object>> array(Map<String, Map<String, String>> groups) {
    return groups.entrySet().stream()
        .map(
            group -> {
              Map<String, Object> written = new LinkedHashMap<>();
              written.put("PropertyGroupId", group.getKey());
              written.put("PropertyMap", group.getValue());
              return written;
            })
        .toList();
  }
}
