package io.caudal.source.postgres;

import io.caudal.source.snapshot.CheckpointedTalk;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.cdc.connectors.base.source.assigner.SplitAssigner;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.events.StreamSplitAssignedEvent;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.postgres.source.PostgresDialect;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;
import org.apache.flink.cdc.connectors.postgres.source.enumerator.PostgresSourceEnumerator;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** The connector's enumerator, with a slot that our own means made sure of, and with less delay. */
final class LogEnumerator extends PostgresSourceEnumerator {

  private final SlotStep slot;
  private final CheckpointedTalk talk = new CheckpointedTalk();

  /** What is done about the slot before anything is read. */
  @FunctionalInterface
  interface SlotStep {

    void run() throws Exception;
  }

  LogEnumerator(
      SplitEnumeratorContext<SourceSplitBase> context,
      PostgresSourceConfig config,
      SplitAssigner assigner,
      PostgresDialect dialect,
      SlotStep slot) {
    super(context, config, assigner, dialect, Boundedness.CONTINUOUS_UNBOUNDED);
    this.slot = slot;
  }

  @Override
  public void start() {
    try {
      slot.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FlinkRuntimeException("the source was closed", interrupted);
    } catch (Exception failure) {
      throw new FlinkRuntimeException(failure);
    }
    super.start();
  }

  @Override
  public void handleSplitRequest(int subtask, @Nullable String host) {
    talk.hear();
    super.handleSplitRequest(subtask, host);
  }

  @Override
  public void addSplitsBack(List<SourceSplitBase> splits, int subtask) {
    talk.requireKept(subtask);
    super.addSplitsBack(splits, subtask);
  }

  /**
   * Lets the reader of the log know at once whether it may confirm what checkpoints have, and with
   * that the snapshot of added tables begin: by itself the connector does so half a minute later.
   */
  @Override
  public void handleSourceEvent(int subtask, SourceEvent event) {
    talk.hear();
    super.handleSourceEvent(subtask, event);
    if (event instanceof StreamSplitAssignedEvent) {
      syncWithReaders(getRegisteredReader(), null);
    }
  }

  @Override
  public PendingSplitsState snapshotState(long checkpoint) {
    talk.snapshot(checkpoint);
    return super.snapshotState(checkpoint);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    talk.complete(checkpoint);
    super.notifyCheckpointComplete(checkpoint);
  }
}
