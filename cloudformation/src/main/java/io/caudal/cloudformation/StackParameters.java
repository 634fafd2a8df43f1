package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parameters of several templates that are deployed one after another. What a template puts out
 * is given to the later ones under the same name; the rest comes from the user or is left at its
 * default.
 */
final class StackParameters {

  private final List<Template> templates;
  private final Map<String, String> given;

  StackParameters(List<Template> templates, Map<String, String> given) {
    this.templates = List.copyOf(templates);
    this.given = new TreeMap<>(given);
  }

  /** All that is wrong with what was given, each as a line: parameter, rule, value, remedy. */
  List<String> problems() {
    Map<String, TemplateParameter> open = open();
    List<String> problems = new ArrayList<>();
    given.forEach(
        (name, value) ->
            Optional.ofNullable(open.get(name))
                .map(
                    parameter -> parameter.brokenBy(value).map(rule -> bad(parameter, rule, value)))
                .orElseGet(() -> Optional.of(unknown(name, open.keySet())))
                .ifPresent(problems::add));
    open.values().stream()
        .filter(parameter -> parameter.isRequired() && !given.containsKey(parameter.name()))
        .map(StackParameters::missing)
        .forEach(problems::add);
    return problems;
  }

  /**
   * What one template is given.
   *
   * @param outputs of the templates before it
   */
  Map<String, String> of(Template template, Map<String, String> outputs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : template.parameters().keySet()) {
      String value = outputs.getOrDefault(name, given.get(name));
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** Those that no template puts out. */
  private Map<String, TemplateParameter> open() {
    Set<String> put = new LinkedHashSet<>();
    Map<String, TemplateParameter> open = new LinkedHashMap<>();
    for (Template template : templates) {
      for (String name : template.parameters().keySet()) {
        if (!put.contains(name)) {
          open.putIfAbsent(name, new TemplateParameter(name, template.parameter(name)));
        }
      }
      put.addAll(template.outputs().keySet());
    }
    return open;
  }

  private static String bad(TemplateParameter parameter, String rule, String value) {
    return parameter.name() + ": " + rule + ", not \"" + value + "\". " + parameter.description();
  }

  private static String missing(TemplateParameter parameter) {
    return parameter.name()
        + ": must be given. "
        + parameter.description()
        + " Add "
        + parameter.name()
        + "=...";
  }

  private static String unknown(String name, Set<String> known) {
    return name + ": is not a parameter. There are " + String.join(", ", known);
  }
}
