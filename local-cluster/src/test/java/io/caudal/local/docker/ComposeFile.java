package io.caudal.local.docker;

import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docker-compose.yml} says, with its variables as they stand there.
 *
 * @param services by their names, in the order of the file
 */
record ComposeFile(Map<String, ComposeService> services) {

  static ComposeFile read() {
    try {
      Map<String, Object> file =
          new Yaml().load(Files.readString(LocalCluster.home().resolve("docker-compose.yml")));
      Map<String, ComposeService> services = new LinkedHashMap<>();
      children(file, "services")
          .keySet()
          .forEach(
              name ->
                  services.put(
                      name, new ComposeService(name, children(children(file, "services"), name))));
      return new ComposeFile(services);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ComposeService service(String name) {
    ComposeService service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException("no service " + name);
    }
    return service;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> children(Map<String, Object> parent, String name) {
    return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
  }
}
