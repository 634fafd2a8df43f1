package io.caudal.source;

import io.caudal.change.TableId;
import io.caudal.config.Problem;
import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import io.caudal.config.Suggestion;
import io.caudal.source.catalogue.Relation;
import io.caudal.source.catalogue.TableSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Groups of properties about tables that are not captured. */
final class TableGroups {

  private TableGroups() {}

  static List<Problem> problems(Settings settings, SourceSettings source, List<Relation> captured) {
    List<TableId> tables =
        captured.stream()
            .map(table -> TableId.of(source.name(), table.schema(), table.name()))
            .collect(Collectors.toList());
    List<Problem> problems = new ArrayList<>();
    for (TableId id : settings.tablesWithGroup()) {
      if (id.source().equals(source.name()) && !tables.contains(id)) {
        problems.add(unused(id, tables));
      }
    }
    return problems;
  }

  private static Problem unused(TableId id, List<TableId> captured) {
    List<String> groups =
        captured.stream().map(table -> TableSubject.of(table).group()).collect(Collectors.toList());
    String group = TableSubject.of(id).group();
    return Problem.error(
        group,
        "must be about a table that its source captures",
        id.inSource(),
        Suggestion.closest(group, groups)
            .map(close -> "Did you mean \"" + close + "\"?")
            .orElse(
                "Add the table to \"tables\" of source." + id.source() + ", or remove the group"));
  }
}
