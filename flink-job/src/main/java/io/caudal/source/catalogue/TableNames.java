package io.caudal.source.catalogue;

import io.caudal.change.ContractColumns;
import io.caudal.change.LakeName;
import io.caudal.config.Problem;
import io.caudal.config.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a table and its columns, as the lake has them: lower case. */
final class TableNames {

  private final TableSubject subject;
  private final CatalogueTable table;
  private final String lakeTable;
  private final Set<Zone> zones;

  private TableNames(
      TableSubject subject, CatalogueTable table, String lakeTable, Set<Zone> zones) {
    this.subject = subject;
    this.table = table;
    this.lakeTable = lakeTable;
    this.zones = zones;
  }

  /**
   * The names of a table.
   *
   * @param zones in which the table's own columns appear: in the raw zone as they are, in the
   *     refined zone as its SELECT names them
   */
  static TableNames of(
      TableSubject subject, CatalogueTable table, String lakeTable, Set<Zone> zones) {
    return new TableNames(subject, table, lakeTable, zones);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!LakeName.isValid(lakeTable)) {
      problems.add(
          Problem.error(
              subject.table(),
              "must have a name in the lake of " + LakeName.RULE,
              lakeTable,
              "Choose one with \"name\" in the group " + subject.group()));
    }
    Map<String, String> seen = new HashMap<>();
    for (CatalogueColumn column : table.columns()) {
      check(column.name(), seen.putIfAbsent(lower(column.name()), column.name()), problems);
    }
    return problems;
  }

  private void check(String column, @Nullable String twin, List<Problem> problems) {
    if (twin != null) {
      problems.add(
          Problem.error(
              subject.column(column),
              "must differ from every other column by more than case, since the lake's names are"
                  + " lower case",
              column + " and " + twin,
              "Rename one of them in the database"));
    }
    if (zones.contains(Zone.RAW) && !LakeName.isValid(lower(column))) {
      problems.add(
          Problem.error(
              subject.column(column),
              "must have a name of " + LakeName.RULE + ", since the raw zone gets it as it is",
              column,
              "Rename it in the database, or take raw out of \"zones\""));
    }
    if (ContractColumns.NAMES.contains(lower(column))) {
      problems.add(
          Problem.error(
              subject.column(column),
              "must not have the name of a column that every table of the lake gets",
              column,
              "Rename it in the database"));
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
