package io.caudal.source.catalogue;

import io.caudal.config.Problem;
import io.caudal.config.TableSettings;
import java.util.List;
import java.util.Optional;

/** The columns that tell the rows of a table apart: its primary key, or what the settings name. */
final class TableKey {

  private static final String SETTING = "key-columns";

  private final TableSubject subject;
  private final CatalogueTable table;
  private final TableSettings settings;

  private TableKey(TableSubject subject, CatalogueTable table, TableSettings settings) {
    this.subject = subject;
    this.table = table;
    this.settings = settings;
  }

  static TableKey of(TableSubject subject, CatalogueTable table, TableSettings settings) {
    return new TableKey(subject, table, settings);
  }

  /** The key, possibly not usable: then a problem says so. */
  List<String> columns(List<Problem> problems) {
    List<String> named = settings.keyColumns();
    List<String> key = named.isEmpty() ? table.primaryKey() : named;
    if (key.isEmpty()) {
      problems.add(
          Problem.error(
              subject.table(),
              "must have a primary key: without one, changes of a row cannot be told from those of"
                  + " another",
              "none",
              "Add one, or name columns that are unique and not null: group "
                  + subject.group()
                  + ", \"key-columns\": \"...\""));
    }
    for (String column : key) {
      check(column, problems);
    }
    return key;
  }

  private void check(String name, List<Problem> problems) {
    Optional<CatalogueColumn> column = table.column(name);
    if (column.isEmpty()) {
      problems.add(
          Problem.error(
              subject.setting(SETTING),
              "must name columns that the log of " + table.qualifiedName() + " has",
              name,
              "Its columns are " + String.join(", ", names())));
      return;
    }
    if (column.orElseThrow().isNullable() && !table.primaryKey().contains(name)) {
      problems.add(
          Problem.error(
              subject.setting(SETTING),
              "must name columns that are never null",
              name + ", which may be null",
              "ALTER TABLE so that the column is NOT NULL, or name others"));
    }
    if (!table.deleteImage().contains(name)) {
      problems.add(
          Problem.error(
              subject.setting(SETTING),
              "must name columns that the database logs when a row is deleted",
              name + "; logged are " + String.join(", ", table.deleteImage()),
              "ALTER TABLE " + table.qualifiedName() + " REPLICA IDENTITY FULL;"));
    }
  }

  private List<String> names() {
    return table.columns().stream()
        .map(CatalogueColumn::name)
        .collect(java.util.stream.Collectors.toList());
  }
}
