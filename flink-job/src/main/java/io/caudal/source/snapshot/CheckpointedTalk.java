package io.caudal.source.snapshot;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Whether an enumerator knows what its readers know. When readers fail alone, they go back to their
 * last checkpoint, but the enumerator stays where it is. If it has heard more since, the two do not
 * fit: it takes chunks for read that are to be read again, creates the split of the log without
 * them, or never again wakes a reader that waits for added tables, and the next checkpoints keep
 * that. So it must go back too, which it does if it fails: then the whole job begins from its last
 * checkpoint.
 */
public final class CheckpointedTalk {

  private final NavigableMap<Long, Long> snapshots = new TreeMap<>();
  private long heard;
  private long kept;

  /** A reader asked for something, or reported something. */
  public void hear() {
    heard++;
  }

  /** The enumerator's state is taken for a checkpoint. */
  public void snapshot(long checkpoint) {
    snapshots.put(checkpoint, heard);
  }

  /** A checkpoint is there to go back to. */
  public void complete(long checkpoint) {
    Long then = snapshots.get(checkpoint);
    if (then != null) {
      kept = then;
      snapshots.headMap(checkpoint, true).clear();
    }
  }

  /**
   * Makes sure that the last checkpoint has all that was heard.
   *
   * @param subtask of a reader that goes back to it
   * @throws FlinkRuntimeException if something was heard later
   */
  public void requireKept(int subtask) {
    if (heard != kept) {
      throw new FlinkRuntimeException(
          "reader "
              + subtask
              + " failed after it reported what no checkpoint has yet: the whole job goes on from"
              + " its last checkpoint");
    }
  }
}
