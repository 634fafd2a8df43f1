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
  private final Map<String, String> before;

  StackParameters(List<Template> templates, Map<String, String> given) {
    this(templates, given, Map.of());
  }

  /**
   * The parameters of templates that follow others.
   *
   * @param before what those have put out
   */
  StackParameters(List<Template> templates, Map<String, String> given, Map<String, String> before) {
    this.templates = List.copyOf(templates);
    this.given = new TreeMap<>(given);
    this.before = Map.copyOf(before);
  }

  /** All that is wrong with what was given, each as a line: parameter, rule, value, remedy. */
  List<String> problems() {
    return problems(Set.of());
  }

  /**
   * The same for stacks that are there already.
   *
   * @param kept names of the parameters that they were given before
   */
  List<String> problems(Set<String> kept) {
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
        .filter(parameter -> parameter.isRequired())
        .filter(parameter -> !given.containsKey(parameter.name()))
        .filter(parameter -> !kept.contains(parameter.name()))
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
      String value = outputs.getOrDefault(name, before.getOrDefault(name, given.get(name)));
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** Those that no template puts out. */
  private Map<String, TemplateParameter> open() {
    Set<String> put = new LinkedHashSet<>(before.keySet());
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
