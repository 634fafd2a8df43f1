package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Change;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Effect;
import io.caudal.sqlserver.simulator.store.Key;
import io.caudal.sqlserver.simulator.store.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EffectWriter} wrote. */
final class EffectReader {

  private final RecordReader record;
  private final KnownTables tables;
  private final List<List<Column>> layouts = new ArrayList<>();

  EffectReader(RecordReader record, KnownTables tables) {
    this.record = record;
    this.tables = tables;
  }

  List<Effect> read() {
    List<Effect> effects = new ArrayList<>();
    while (record.hasMore()) {
      boolean logged = record.flag();
      Table table = tables.table(record.database(), record.count());
      Key key = Key.of(record.values().stream().<Object>map(Objects::requireNonNull).toList());
      effects.add(logged ? logged(table, key) : new Effect.Rewritten(table, key, optional()));
    }
    return effects;
  }

  private Effect logged(Table table, Key key) {
    List<Column> layout = layout(table);
    return new Effect.Logged(new Change(table, layout, optional(), optional(), record.lsn()), key);
  }

  private @Nullable List<@Nullable Object> optional() {
    return record.flag() ? Collections.unmodifiableList(record.values()) : null;
  }

  private List<Column> layout(Table table) {
    int index = record.count();
    if (index == layouts.size()) {
      layouts.add(tables.columns(table, record.ids()));
    }
    return layouts.get(index);
  }
}
