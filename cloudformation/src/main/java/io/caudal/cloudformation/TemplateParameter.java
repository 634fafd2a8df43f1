package io.caudal.cloudformation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parameter of a template, and what it says of its values. */
record TemplateParameter(String name, Map<String, Object> rules) {

  boolean isRequired() {
    return !rules.containsKey("Default");
  }

  String description() {
    return String.valueOf(rules.get("Description"));
  }

  /** The rule that a value breaks: CloudFormation itself would find out only at this stack. */
  Optional<String> brokenBy(String value) {
    if (rules.get("AllowedValues") instanceof List<?> allowed) {
      List<String> texts = allowed.stream().map(String::valueOf).toList();
      return texts.contains(value)
          ? Optional.empty()
          : Optional.of("must be one of " + String.join(", ", texts));
    }
    if (rules.get("AllowedPattern") instanceof String pattern && !value.matches(pattern)) {
      Object says = rules.get("ConstraintDescription");
      return Optional.of(
          says == null
              ? "must match " + pattern
              : says.toString().replaceFirst("^is ", "must be "));
    }
    return "Number".equals(rules.get("Type")) ? outOfRange(value) : Optional.empty();
  }

  private Optional<String> outOfRange(String value) {
    if (!value.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
      return Optional.of("must be a number");
    }
    BigDecimal number = new BigDecimal(value);
    if (rules.get("MinValue") instanceof Number least
        && number.compareTo(new BigDecimal(least.toString())) < 0) {
      return Optional.of("must be at least " + least);
    }
    if (rules.get("MaxValue") instanceof Number most
        && number.compareTo(new BigDecimal(most.toString())) > 0) {
      return Optional.of("must be at most " + most);
    }
    return Optional.empty();
  }
}
