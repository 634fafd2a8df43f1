package io.caudal.source;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.source.catalogue.TableSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rule that two source tables never share a lake table. */
public final class LakeTables {

  private LakeTables() {}

  /**
   * One problem for each lake table that two or more tables would write; of all sources at once.
   */
  public static List<Problem> collisions(List<TableSchema> tables) {
    Map<String, List<TableSchema>> byName =
        tables.stream()
            .collect(
                Collectors.groupingBy(TableSchema::lakeTable, TreeMap::new, Collectors.toList()));
    List<Problem> problems = new ArrayList<>();
    byName.forEach(
        (name, sharing) -> {
          if (sharing.size() > 1) {
            problems.add(collision(name, sharing));
          }
        });
    return problems;
  }

  private static Problem collision(String name, List<TableSchema> sharing) {
    TableSchema last = sharing.get(sharing.size() - 1);
    return Problem.error(
        "lake table " + name,
        "must hold the rows of one table",
        sharing.stream().map(table -> table.id().toString()).collect(Collectors.joining(", ")),
        "Rename one: group "
            + TableSubject.of(last.id()).group()
            + ", \"name\": \""
            + name
            + "_"
            + last.id().source().replace('-', '_')
            + "\"");
  }
}
