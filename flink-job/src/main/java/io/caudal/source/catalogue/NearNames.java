package io.caudal.source.catalogue;

import io.caudal.config.Suggestion;
import io.caudal.config.TablePattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what there is instead of a table that does not exist. */
final class NearNames {

  private static final int MOST = 5;

  private NearNames() {}

  /** A question with the likeliest name, or the first names of the schema, or how to see more. */
  static String hint(TablePattern pattern, List<Relation> relations) {
    List<String> names =
        relations.stream()
            .filter(Relation::isTable)
            .filter(relation -> pattern.schema().map(relation.schema()::equals).orElse(true))
            .map(Relation::name)
            .sorted()
            .collect(Collectors.toList());
    Optional<String> question =
        pattern.table().indexOf('*') >= 0 ? Optional.empty() : closest(pattern.table(), names);
    return question.map(name -> "Did you mean \"" + name + "\"?").orElseGet(() -> list(names));
  }

  private static Optional<String> closest(String name, List<String> names) {
    Map<String, String> byLowerCase =
        names.stream()
            .collect(
                Collectors.toMap(
                    known -> known.toLowerCase(Locale.ROOT), known -> known, (one, other) -> one));
    return Suggestion.closest(name, byLowerCase.keySet()).map(byLowerCase::get);
  }

  private static String list(List<String> names) {
    if (names.isEmpty()) {
      return "The user sees no table of that schema: check the name, and "
          + "GRANT SELECT on the tables to the user";
    }
    String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
    return "There are, for instance, " + first;
  }
}
