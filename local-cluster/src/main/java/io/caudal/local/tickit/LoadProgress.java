package io.caudal.local.tickit;

/** Told how far loading is. Called from several threads. */
@FunctionalInterface
public interface LoadProgress {

  /** So many of a table's rows are committed. */
  void loaded(TickitTable table, long rows, long ofRows);
}
