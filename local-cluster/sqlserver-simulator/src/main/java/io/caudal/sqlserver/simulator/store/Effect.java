package io.caudal.sqlserver.simulator.store;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a transaction did to a table; becomes final in this order. */
public sealed interface Effect {

  /** A row was inserted, updated or deleted. */
  record Logged(Change change, Key key) implements Effect {}

  /** A row was given other columns, or (no values) truncated, which the log does not show. */
  record Rewritten(Table table, Key key, @Nullable List<@Nullable Object> values)
      implements Effect {}

  /** A table was created or dropped, or has new columns, which the journal was told at once. */
  record Defined(Table table) implements Effect {}

  /** Those that the log shows. */
  static List<Change> changes(List<Effect> effects) {
    return effects.stream()
        .flatMap(each -> each instanceof Logged row ? Stream.of(row.change()) : null)
        .toList();
  }
}
