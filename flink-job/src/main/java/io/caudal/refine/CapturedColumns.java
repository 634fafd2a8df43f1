package io.caudal.refine;

import io.caudal.change.Column;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the columns of a captured table can stand in the lake beside those that the job adds. */
final class CapturedColumns {

  private static final String REMEDY =
      "Rename the column in the database, or leave the table out of the source's tables";

  private CapturedColumns() {}

  static List<Problem> check(TableSchema table) {
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Column column : table.columns()) {
      String name = column.name();
      if (Names.isContract(name)) {
        problems.add(problem(table, "must have no column that the job adds itself", name));
      }
      if (!names.add(Names.inLake(name))) {
        problems.add(
            problem(table, "must not have columns that differ only in upper and lower case", name));
      }
    }
    return problems;
  }

  private static Problem problem(TableSchema table, String rule, String name) {
    return Problem.error("table " + table.id(), rule, name, REMEDY);
  }
}
