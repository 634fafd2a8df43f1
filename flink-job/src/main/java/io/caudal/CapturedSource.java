package io.caudal;

import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import java.util.List;

/** A source that passed its inspection, with the tables that the job reads from it. */
final class CapturedSource {

  private final SourceSettings settings;
  private final List<TableSchema> tables;

  CapturedSource(SourceSettings settings, List<TableSchema> tables) {
    this.settings = settings;
    this.tables = List.copyOf(tables);
  }

  SourceSettings settings() {
    return settings;
  }

  /** In the order that gives each its index in the source's stream. */
  List<TableSchema> tables() {
    return tables;
  }
}
