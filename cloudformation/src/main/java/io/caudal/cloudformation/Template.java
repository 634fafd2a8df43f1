package io.caudal.cloudformation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** A template as CloudFormation understands it: without short tags. */
record Template(String name, String text, Map<String, Object> tree) {

  /** The launcher says where; the tests run beside them. */
  private static final Path FOLDER =
      Path.of(System.getProperty("caudal.templates", "")).toAbsolutePath();

  /** All of the folder, by name. */
  static List<Template> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Template::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template named(String name) {
    return read(FOLDER.resolve(name + ".yaml"));
  }

  private static Template read(Path file) {
    try {
      return of(file.getFileName().toString().replace(".yaml", ""), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template of(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    // CloudFormation knows no aliases when a template is handed to it as it is.
    options.setMaxAliasesForCollections(0);
    return new Template(name, text, new Yaml(new ShortTags(options)).load(text));
  }

  Map<String, Object> parameters() {
    return section("Parameters");
  }

  /** What is said of a parameter; nothing if there is no such one. */
  Map<String, Object> parameter(String name) {
    return map(parameters().getOrDefault(name, Map.of()));
  }

  Map<String, Object> outputs() {
    return section("Outputs");
  }

  /** By logical name; what a loop makes, once, under the name that has its variable. */
  Map<String, Resource> resources() {
    Map<String, Resource> resources = new LinkedHashMap<>();
    section("Resources")
        .forEach(
            (key, body) -> {
              Map<String, Object> bodies =
                  body instanceof List<?> loop ? map(loop.get(2)) : Map.of(key, body);
              bodies.forEach((name, each) -> resources.put(name, new Resource(name, map(each))));
            });
    return resources;
  }

  Resource resource(String name) {
    Resource found = resources().get(name);
    if (found == null) {
      throw new IllegalArgumentException(this.name + " has no resource " + name);
    }
    return found;
  }

  List<Resource> resources(Predicate<Resource> rule) {
    return resources().values().stream().filter(rule).toList();
  }

  private Map<String, Object> section(String key) {
    return map(tree.getOrDefault(key, Map.of()));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @Override
  public String toString() {
    return name;
  }
}
