package io.caudal.catalog;

import io.caudal.change.LakeName;
import io.caudal.config.Problem;
import io.caudal.config.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether tables and views can stand beside each other in one database of Athena. */
public final class CatalogNames {

  private static final String RENAME =
      "\"name\" in the table's group table.<source>.<table> gives it another name";

  private final Map<String, List<String>> uses = new LinkedHashMap<>();

  private CatalogNames() {}

  /**
   * One problem for each name that cannot be given.
   *
   * @param lakeTables the tables' names in the lake, each once
   */
  public static List<Problem> check(Collection<Zone> zones, Collection<String> lakeTables) {
    CatalogNames names = new CatalogNames();
    for (Zone zone : zones) {
      for (String table : lakeTables) {
        String folder = zone.directory() + "/" + table;
        names.use(LakeTable.name(zone, table), folder);
        if (zone == Zone.REFINED) {
          names.use(LakeTable.currentName(zone, table), "the current rows of " + folder);
        }
      }
    }
    List<Problem> problems = new ArrayList<>();
    lakeTables.stream()
        .filter(table -> table.startsWith("_"))
        .forEach(table -> problems.add(hidden(table)));
    names.uses.forEach(
        (name, users) -> {
          if (users.size() > 1) {
            problems.add(problem(name, "must stand for one table alone", users));
          } else if (!LakeName.isValid(name)) {
            problems.add(problem(name, "must be " + LakeName.RULE, users));
          }
        });
    return problems;
  }

  private void use(String name, String user) {
    uses.computeIfAbsent(name, any -> new ArrayList<>()).add(user);
  }

  private static Problem hidden(String table) {
    return Problem.error(
        "lake table " + table,
        "must begin with a letter or a digit: Athena takes what begins with _ for hidden",
        table,
        RENAME);
  }

  private static Problem problem(String name, String rule, List<String> users) {
    return Problem.error("Athena's name " + name, rule, String.join(", ", users), RENAME);
  }
}
