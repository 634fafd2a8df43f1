package io.caudal.source.snapshot;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;

/**
 * An enumerator that goes back to the last checkpoint with its readers.
 *
 * @param <S> splits
 * @param <C> state
 */
public final class CheckpointedEnumerator<S extends SourceSplit, C>
    implements SplitEnumerator<S, C> {

  private final SplitEnumerator<S, C> connector;
  private final CheckpointedTalk talk = new CheckpointedTalk();

  /** Like the connector's, but for failures. */
  public CheckpointedEnumerator(SplitEnumerator<S, C> connector) {
    this.connector = connector;
  }

  @Override
  public void start() {
    connector.start();
  }

  @Override
  public void handleSplitRequest(int subtask, String host) {
    talk.hear();
    connector.handleSplitRequest(subtask, host);
  }

  @Override
  public void handleSourceEvent(int subtask, SourceEvent event) {
    talk.hear();
    connector.handleSourceEvent(subtask, event);
  }

  @Override
  public void addSplitsBack(List<S> splits, int subtask) {
    talk.requireKept(subtask);
    connector.addSplitsBack(splits, subtask);
  }

  @Override
  public void addReader(int subtask) {
    connector.addReader(subtask);
  }

  @Override
  public C snapshotState(long checkpoint) throws Exception {
    talk.snapshot(checkpoint);
    return connector.snapshotState(checkpoint);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    talk.complete(checkpoint);
    connector.notifyCheckpointComplete(checkpoint);
  }

  @Override
  public void notifyCheckpointAborted(long checkpoint) throws Exception {
    connector.notifyCheckpointAborted(checkpoint);
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
