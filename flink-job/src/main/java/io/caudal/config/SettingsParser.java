package io.caudal.config;

import io.caudal.change.TableId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One pass over property groups, from their names to the rules between them. */
final class SettingsParser {

  private final SortedMap<String, Values> groups = new TreeMap<>();
  private final SortedMap<String, Values> sources = new TreeMap<>();
  private final Problems problems = new Problems();

  SettingsParser(Map<String, Map<String, String>> properties) {
    ServiceLimits.check(new TreeMap<>(properties), problems);
    properties.forEach((group, texts) -> groups.put(group, Values.of(group, texts)));
    groups.values().stream()
        .filter(values -> isOf(GroupKind.SOURCE, values))
        .forEach(values -> sources.put(GroupName.source(values.group()), values));
  }

  /** Once only. */
  Settings parse() {
    checkNames();
    Values lake = groups.getOrDefault(GroupName.LAKE, Values.of(GroupName.LAKE, Map.of()));
    checkLake(lake);
    sources.values().forEach(this::checkSource);
    SourceConflicts.check(sources, lake.find(LakeOptions.PATH), problems);
    Map<TableId, Values> tables = checkTables();
    return settings(lake, tables, problems.warningsOrThrow());
  }

  private void checkNames() {
    groups.keySet().stream()
        .filter(group -> GroupName.kind(group).isEmpty())
        .forEach(group -> problems.add(GroupName.unknown(group)));
    sources.keySet().stream()
        .filter(name -> !GroupName.isSourceName(name))
        .forEach(name -> problems.add(GroupName.badSource(name)));
    if (sources.isEmpty()) {
      problems.add(
          Problem.error(
              "property groups",
              "must hold a group source.<name> for each database",
              "",
              "For instance source.mysql"));
    }
  }

  private void checkLake(Values lake) {
    GroupCheck.of(GroupKind.LAKE, Optional.empty(), problems).check(lake);
    LakeChecks.check(lake, problems);
  }

  private void checkSource(Values source) {
    Optional<Engine> engine = source.find(SourceOptions.ENGINE);
    GroupCheck.of(GroupKind.SOURCE, engine, problems).check(source);
    SourceChecks.check(source, problems);
  }

  private Map<TableId, Values> checkTables() {
    TableChecks checks = new TableChecks(sources, problems);
    GroupCheck options = GroupCheck.of(GroupKind.TABLE, Optional.empty(), problems);
    groups.values().stream()
        .filter(values -> isOf(GroupKind.TABLE, values))
        .forEach(
            values -> {
              checks.check(values);
              options.check(values);
            });
    return checks.tables();
  }

  private Settings settings(Values lake, Map<TableId, Values> tables, List<Problem> warnings) {
    SortedMap<String, SourceSettings> sourceSettings = new TreeMap<>();
    String lakePath = lake.get(LakeOptions.PATH);
    sources.forEach(
        (name, values) -> sourceSettings.put(name, SourceSettings.of(name, values, lakePath)));
    SortedMap<TableId, TableSettings> tableSettings = new TreeMap<>();
    tables.forEach((id, values) -> tableSettings.put(id, TableSettings.of(values)));
    return new Settings(LakeSettings.of(lake), sourceSettings, tableSettings, warnings);
  }

  private static boolean isOf(GroupKind kind, Values values) {
    return GroupName.kind(values.group()).equals(Optional.of(kind));
  }
}
