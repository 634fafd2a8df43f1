package io.caudal.source.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of one engine, found by the name of a type. */
public final class TypeRules {

  private final List<TypeRule> rules;
  private final Map<String, TypeRule> byName = new HashMap<>();

  private TypeRules(List<TypeRule> rules) {
    this.rules = rules;
    for (TypeRule rule : rules) {
      for (String name : rule.names()) {
        if (byName.put(name, rule) != null) {
          throw new IllegalArgumentException("two rules for the type " + name);
        }
      }
    }
  }

  /**
   * Rules in the order in which they are documented.
   *
   * @throws IllegalArgumentException if two of them claim one name
   */
  public static TypeRules of(TypeRule... rules) {
    return new TypeRules(List.of(rules));
  }

  /** What becomes of a column of that type; nothing if no rule knows its name. */
  public Optional<ColumnType> typeOf(DeclaredType declared) {
    return Optional.ofNullable(byName.get(declared.name())).map(rule -> rule.typeOf(declared));
  }

  public List<TypeRule> rules() {
    return rules;
  }
}
