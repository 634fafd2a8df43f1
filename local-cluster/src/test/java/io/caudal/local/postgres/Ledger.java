package io.caudal.local.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an application committed, one line a change, as {@code table operation id version}; no line
 * is there twice, and those of one row are in its order.
 */
final class Ledger {

  private final List<String> lines = new ArrayList<>();
  private final List<String> certain = new ArrayList<>();
  private final Set<String> logged = new HashSet<>();

  /** Says that what changes in these tables from now on must come from the log. */
  synchronized void beginLog(Collection<String> tables) {
    logged.addAll(tables);
  }

  synchronized boolean isLogged(String table) {
    return logged.contains(table);
  }

  /** Adds the changes of a transaction, which is committed. */
  synchronized void add(List<String> changes) {
    lines.addAll(changes);
  }

  /** The same, of a transaction that began after the log. */
  synchronized void addCertain(List<String> changes) {
    lines.addAll(changes);
    certain.addAll(changes);
  }

  /** All changes. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** Those that must come from the log. */
  synchronized List<String> certain() {
    return List.copyOf(certain);
  }
}
