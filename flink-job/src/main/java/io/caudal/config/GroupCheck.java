package io.caudal.config;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the properties of one group against the options of its kind. */
final class GroupCheck {

  private final GroupKind kind;
  private final Optional<Engine> engine;
  private final Problems problems;

  private GroupCheck(GroupKind kind, Optional<Engine> engine, Problems problems) {
    this.kind = kind;
    this.engine = engine;
    this.problems = problems;
  }

  /**
   * Reports to {@code problems}.
   *
   * @param engine of the source; while it is unknown, the options of every engine are allowed
   */
  static GroupCheck of(GroupKind kind, Optional<Engine> engine, Problems problems) {
    return new GroupCheck(kind, engine, problems);
  }

  /** Every missing and every bad value in the order of the options, then every unknown key. */
  void check(Values values) {
    kind.options().forEach(option -> check(values, option));
    new TreeSet<>(values.texts().keySet())
        .stream()
            .filter(key -> kind.options().stream().noneMatch(option -> option.key().equals(key)))
            .forEach(key -> problems.add(unknown(values, key)));
  }

  private void check(Values values, Option<?> option) {
    if (values.has(option)) {
      if (!belongs(option)) {
        problems.add(ofOtherEngine(values, option));
      } else if (ServiceLimits.holdFor(values, option) && values.find(option).isEmpty()) {
        problems.add(bad(values, option));
      }
    } else if (option.absence().isProblem()) {
      problems.add(
          Problem.error(
              values.subject(option), "must be set", "", "For instance " + option.example()));
    }
  }

  private boolean belongs(Option<?> option) {
    return engine.map(option::isFor).orElse(true);
  }

  private static Problem bad(Values values, Option<?> option) {
    return Problem.error(
        values.subject(option),
        option.rule(),
        values.seen(option),
        "For instance " + option.example());
  }

  private Problem ofOtherEngine(Values values, Option<?> option) {
    return Problem.error(
        values.subject(option),
        "is a setting for engine " + option.engines(),
        "a source of engine " + engine.map(Parsers::kebab).orElse(""),
        "Remove it");
  }

  /** The value is left out: it may be a password under a mistyped key. */
  private Problem unknown(Values values, String key) {
    List<String> known =
        kind.options().stream()
            .filter(this::belongs)
            .map(Option::key)
            .collect(Collectors.toUnmodifiableList());
    String remedy =
        elsewhere(key)
            .or(() -> Suggestion.question(key, known))
            .orElseGet(() -> "There are " + String.join(", ", known));
    return Problem.error(
        values.subject(Seen.of(key)), "is not a setting of " + kind.pattern(), "", remedy);
  }

  private static Optional<String> elsewhere(String key) {
    return GroupKind.ALL.stream()
        .filter(other -> other.options().stream().anyMatch(option -> option.key().equals(key)))
        .map(other -> "It belongs in a group " + other.pattern())
        .findFirst();
  }
}
