package io.caudal.source.catalogue;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.config.TablePattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which relations the patterns of a source choose. A pattern with a wildcard passes over what is
 * not an ordinary table; a name without one must be a table.
 */
public final class TableSelection {

  private final List<Relation> tables;
  private final List<Problem> problems;

  private TableSelection(List<Relation> tables, List<Problem> problems) {
    this.tables = tables;
    this.problems = problems;
  }

  /** Applies every pattern of the source to what the database has. */
  public static TableSelection of(SourceSettings source, List<Relation> relations) {
    List<Relation> tables =
        relations.stream()
            .filter(Relation::isTable)
            .filter(relation -> source.captures(relation.schema(), relation.name()))
            .sorted(Comparator.comparing(Relation::qualifiedName))
            .collect(Collectors.toList());
    List<Problem> problems = new ArrayList<>();
    for (TablePattern pattern : source.tables()) {
      check(source, pattern, relations, problems);
    }
    return new TableSelection(tables, List.copyOf(problems));
  }

  private static void check(
      SourceSettings source,
      TablePattern pattern,
      List<Relation> relations,
      List<Problem> problems) {
    List<Relation> matches =
        relations.stream()
            .filter(relation -> pattern.matches(relation.schema(), relation.name()))
            .collect(Collectors.toList());
    String subject = "source." + source.name() + " / tables";
    if (pattern.toString().indexOf('*') < 0) {
      matches.stream()
          .filter(relation -> !relation.isTable())
          .map(
              relation ->
                  Problem.error(
                      subject,
                      "must name tables whose changes the database logs",
                      pattern + ", which is " + relation.obstacle(),
                      relation.remedy()))
          .forEach(problems::add);
    }
    if (matches.isEmpty() || isWildcardWithoutTable(pattern, matches)) {
      problems.add(
          Problem.error(
              subject,
              "must match a table that the user may read",
              pattern + ", which matches none",
              NearNames.hint(pattern, relations)));
    }
  }

  private static boolean isWildcardWithoutTable(TablePattern pattern, List<Relation> matches) {
    return pattern.toString().indexOf('*') >= 0 && matches.stream().noneMatch(Relation::isTable);
  }

  /** The tables to capture, in the order of their names. */
  public List<Relation> tables() {
    return tables;
  }

  public List<Problem> problems() {
    return problems;
  }
}
