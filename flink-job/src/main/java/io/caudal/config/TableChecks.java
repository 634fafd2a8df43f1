package io.caudal.config;

import io.caudal.change.TableId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the groups of tables against the sources. */
final class TableChecks {

  private final Map<String, Values> sources;
  private final Problems problems;
  private final Map<TableId, Values> tables = new TreeMap<>();

  /** Reports to {@code problems}. */
  TableChecks(Map<String, Values> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** Every table that was found, where its source's settings say in which schema it is. */
  Map<TableId, Values> tables() {
    return tables;
  }

  void check(Values values) {
    Optional<TableGroup> name = TableGroup.of(values.group());
    if (name.isEmpty()) {
      problems.add(
          Problem.error(
              values.group(),
              "must be " + GroupKind.TABLE.pattern(),
              "",
              "For instance table.mysql.sales"));
    } else if (!sources.containsKey(name.orElseThrow().source())) {
      problems.add(noSource(values, name.orElseThrow()));
    } else {
      id(name.orElseThrow()).ifPresent(id -> add(id, values));
    }
  }

  private Problem noSource(Values values, TableGroup name) {
    return Problem.error(
        values.group(),
        "must name a source that has a group",
        name.source(),
        Suggestion.question(name.source(), sources.keySet())
            .orElseGet(() -> "Add a group " + GroupName.ofSource(name.source())));
  }

  private Optional<TableId> id(TableGroup name) {
    return name.schema()
        .or(() -> defaultSchema(name.source()))
        .map(schema -> TableId.of(name.source(), schema, name.table()));
  }

  private void add(TableId id, Values values) {
    Values other = tables.putIfAbsent(id, values);
    if (other != null) {
      problems.add(
          Problem.error(
              values.group(),
              "must be the table's only group",
              other.group(),
              "Keep one of the two"));
    } else if (!captured(id)) {
      problems.add(
          Problem.error(
              values.group(),
              "must be a table that its source captures",
              id.inSource(),
              "Add it to \"tables\" of "
                  + GroupName.ofSource(id.source())
                  + ", or remove the group"));
    }
  }

  /** Whether the source's patterns, as far as they can be read, name the table. */
  private boolean captured(TableId id) {
    return source(id.source())
        .find(SourceOptions.TABLES)
        .map(patterns -> patterns.stream().anyMatch(pattern -> matches(pattern, id)))
        .orElse(true);
  }

  private boolean matches(TablePattern pattern, TableId id) {
    return defaultSchema(id.source())
        .map(pattern::in)
        .orElse(pattern)
        .matches(id.schema(), id.table());
  }

  private Optional<String> defaultSchema(String name) {
    Values source = source(name);
    return source
        .find(SourceOptions.ENGINE)
        .flatMap(
            engine ->
                source
                    .find(SourceOptions.DATABASE)
                    .map(database -> SourceSettings.defaultSchema(engine, database)));
  }

  private Values source(String name) {
    return sources.getOrDefault(name, Values.of(name, Map.of()));
  }
}
