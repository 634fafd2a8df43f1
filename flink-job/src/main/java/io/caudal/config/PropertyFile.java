package io.caudal.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON file of property groups. No value of it is ever part of a message. */
final class PropertyFile {

  private static final String ID = "PropertyGroupId";
  private static final String MAP = "PropertyMap";
  private static final String SHAPE =
      "[{\"PropertyGroupId\": \"lake\", \"PropertyMap\": {\"path\": \"s3://my-bucket\"}}]";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private final String file;
  private final Problems problems = new Problems();
  private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

  private PropertyFile(Path file) {
    this.file = file.toString();
  }

  /**
   * The groups in the order of the file.
   *
   * @throws ProblemsException with every problem, if the file cannot be read, is not JSON or of
   *     another shape
   */
  static Map<String, Map<String, String>> read(Path path) {
    PropertyFile file = new PropertyFile(path);
    if (Files.isRegularFile(path)) {
      file.addAll(path);
    } else {
      file.problem("must be a file", "", "Check the path");
    }
    file.problems.warningsOrThrow();
    return file.groups;
  }

  private void addAll(Path path) {
    try (JsonParser parser = JSON.createParser(Files.readAllBytes(path))) {
      JsonNode root = JSON.readTree(parser);
      if (root != null && root.isArray() && parser.nextToken() == null) {
        root.forEach(this::addGroup);
      } else {
        problem("must be a list of groups and nothing else", "", "Like this: " + SHAPE);
      }
    } catch (MismatchedInputException e) {
      problem("must name each key of an object once", place(e), "Remove one of the two");
    } catch (JsonProcessingException e) {
      problem("must be JSON", place(e), "Mend it there, or just before; like this: " + SHAPE);
    } catch (IOException e) {
      problem("must be a file that can be read", "", "Check its permissions");
    }
  }

  /** Jackson's own message would repeat a part of the file, and so perhaps of a password. */
  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null
        ? ""
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private void addGroup(JsonNode group) {
    List<String> fields = names(group);
    JsonNode id = group.path(ID);
    JsonNode map = group.path(MAP);
    if (fields.size() != 2 || !id.isTextual() || !map.isObject()) {
      problem(
          "each group must be an object with " + ID + " (a text) and " + MAP + " (an object) alone",
          id.isTextual() ? "group " + Seen.of(id.textValue()) : "an element without " + ID,
          "Like this: " + SHAPE);
    } else if (groups.putIfAbsent(id.textValue(), texts(id.textValue(), map)) != null) {
      problem(
          "must hold each group once", "group " + Seen.of(id.textValue()), "Put its keys into one");
    }
  }

  private Map<String, String> texts(String group, JsonNode map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.properties()
        .forEach(
            property -> {
              texts.put(property.getKey(), property.getValue().asText());
              if (!property.getValue().isTextual()) {
                problems.add(
                    Problem.error(
                        group + " / " + Seen.of(property.getKey()),
                        "must be a text in double quotes",
                        "",
                        "For instance \"port\": \"3306\""));
              }
            });
    return texts;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void problem(String rule, String seen, String remedy) {
    problems.add(Problem.error(file, rule, seen, remedy));
  }
}
