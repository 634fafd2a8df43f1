package io.caudal.local.dashboard;

/** How far the snapshot of a table is. */
public final class SnapshotProgress {

  private static final int ALL = 100;

  private SnapshotProgress() {}

  /**
   * The part that was read.
   *
   * @param read rows read so far
   * @param rows that the table had when the snapshot began; it may have changed since
   * @return 0 to 100; 100 also for a table without rows
   */
  public static int percent(long read, long rows) {
    return rows <= 0 ? ALL : (int) Math.min(ALL, read * ALL / rows);
  }
}
