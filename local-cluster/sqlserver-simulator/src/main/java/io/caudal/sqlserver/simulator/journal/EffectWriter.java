package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Change;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a part of a transaction; columns of a table are named once, where they come first. */
final class EffectWriter {

  private final RecordWriter record;
  private final List<List<Column>> layouts = new ArrayList<>();

  EffectWriter(RecordWriter record) {
    this.record = record;
  }

  RecordWriter record() {
    return record;
  }

  void write(Effect effect) {
    if (effect instanceof Effect.Logged logged) {
      Change change = logged.change();
      record.flag(true).table(change.table()).values(logged.key().values());
      layout(change.columns());
      optional(change.before());
      optional(change.after());
      record.lsn(change.sequence());
    } else if (effect instanceof Effect.Rewritten rewritten) {
      record.flag(false).table(rewritten.table()).values(rewritten.key().values());
      optional(rewritten.values());
    }
  }

  private void optional(@Nullable List<@Nullable Object> values) {
    record.flag(values != null);
    if (values != null) {
      record.values(values);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a table keeps one list as long as its columns stay
  private void layout(List<Column> columns) {
    for (int i = 0; i < layouts.size(); i++) {
      if (layouts.get(i) == columns) {
        record.count(i);
        return;
      }
    }
    record.count(layouts.size()).ids(columns);
    layouts.add(columns);
  }
}
