package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What CloudFormation makes of references, substitutions and conditions once it is given
 * parameters. Attributes of resources it does not know.
 */
final class Evaluation {

  private static final Map<String, String> PSEUDO =
      Map.of(
          "AWS::Partition", "aws",
          "AWS::Region", "eu-central-1",
          "AWS::AccountId", "123456789012");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

  private final Template template;
  private final Map<String, String> parameters;

  Evaluation(Template template, Map<String, String> parameters) {
    this.template = template;
    this.parameters = Map.copyOf(parameters);
  }

  /** A value without functions; nothing where CloudFormation would leave it out. */
  @Nullable Object of(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(each -> addTo(values, of(each)));
      return values;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.containsKey("Ref")) {
      return reference(String.valueOf(map.get("Ref")));
    }
    if (map.containsKey("Fn::Sub")) {
      return VARIABLE
          .matcher(String.valueOf(map.get("Fn::Sub")))
          .replaceAll(found -> String.valueOf(reference(found.group(1))));
    }
    if (map.get("Fn::If") instanceof List<?> choice) {
      return of(choice.get(holds(String.valueOf(choice.get(0))) ? 1 : 2));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          Object of = of(each);
          if (of != null) {
            values.put(String.valueOf(key), of);
          }
        });
    return values;
  }

  private static void addTo(List<Object> values, @Nullable Object value) {
    if (value != null) {
      values.add(value);
    }
  }

  private @Nullable Object reference(String name) {
    if (name.equals("AWS::NoValue")) {
      return null;
    }
    Object standard = template.parameter(name).get("Default");
    String given = parameters.getOrDefault(name, PSEUDO.get(name));
    if (given == null && standard == null) {
      throw new IllegalArgumentException(name + " is not given");
    }
    return given == null ? String.valueOf(standard) : given;
  }

  /** Of the conditions: whether a parameter is not empty. */
  private boolean holds(String condition) {
    Object rule = Template.map(template.tree().getOrDefault("Conditions", Map.of())).get(condition);
    if (rule instanceof Map<?, ?> not
        && not.get("Fn::Not") instanceof List<?> negated
        && negated.get(0) instanceof Map<?, ?> equal
        && equal.get("Fn::Equals") instanceof List<?> both) {
      return !String.valueOf(of(both.get(0))).equals(both.get(1));
    }
    throw new IllegalArgumentException(condition + " is a condition of another kind");
  }
}
