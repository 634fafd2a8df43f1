package io.caudal.config;

import io.caudal.change.TableId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that users say about a job. */
public final class Settings {

  private final LakeSettings lake;
  private final SortedMap<String, SourceSettings> sources;
  private final SortedMap<TableId, TableSettings> tables;
  private final List<Problem> warnings;

  Settings(
      LakeSettings lake,
      SortedMap<String, SourceSettings> sources,
      SortedMap<TableId, TableSettings> tables,
      List<Problem> warnings) {
    this.lake = lake;
    this.sources = new TreeMap<>(sources);
    this.tables = new TreeMap<>(tables);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads property groups.
   *
   * @param groups properties by the name of their group
   * @throws ProblemsException with every problem, if there is an error
   */
  public static Settings parse(Map<String, Map<String, String>> groups) {
    return new SettingsParser(groups).parse();
  }

  public LakeSettings lake() {
    return lake;
  }

  /** At least one, by name. */
  public List<SourceSettings> sources() {
    return List.copyOf(sources.values());
  }

  /**
   * The source of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SourceSettings source(String name) {
    return Optional.ofNullable(sources.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no source has the name " + name));
  }

  /** What is said of a table; all defaults where nothing is. */
  public TableSettings table(TableId id) {
    return tables.getOrDefault(id, TableSettings.NONE);
  }

  /** The tables that have a group, in order; whether the database has them is not known here. */
  public List<TableId> tablesWithGroup() {
    return List.copyOf(tables.keySet());
  }

  /** What does not keep the job from starting. */
  public List<Problem> warnings() {
    return warnings;
  }
}
