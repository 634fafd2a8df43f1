package io.caudal.local.flink;

/** How many changes of a table the job has seen since it was started, by operation. */
public record ChangesSeen(long reads, long creates, long updates, long deletes, long truncates) {

  /** Changes that the database logged: all but what the snapshot read. */
  public long logged() {
    return creates + updates + deletes + truncates;
  }
}
