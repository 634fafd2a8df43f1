package io.caudal.source.postgres;

import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.cdc.connectors.base.source.assigner.AssignerStatus;
import org.apache.flink.cdc.connectors.base.source.assigner.SplitAssigner;
import org.apache.flink.cdc.connectors.base.source.assigner.state.PendingSplitsState;
import org.apache.flink.cdc.connectors.base.source.meta.events.StreamSplitAssignedEvent;
import org.apache.flink.cdc.connectors.base.source.meta.events.StreamSplitUpdateAckEvent;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.postgres.source.PostgresDialect;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;
import org.apache.flink.cdc.connectors.postgres.source.enumerator.PostgresSourceEnumerator;
import org.apache.flink.util.FlinkRuntimeException;

/** The connector's enumerator, with a slot that our own means made sure of, and with less delay. */
final class LogEnumerator extends PostgresSourceEnumerator {

  private final SlotStep slot;
  private final Set<Integer> readers = new HashSet<>();
  private boolean addingTables;
  private boolean tablesAdded;
  private long settledBy = Long.MAX_VALUE;

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
    AssignerStatus status = splitAssigner.getAssignerStatus();
    addingTables =
        AssignerStatus.isNewlyAddedAssigning(status)
            || AssignerStatus.isNewlyAddedAssigningSnapshotFinished(status);
  }

  /**
   * Takes note of a reader. A reader that failed alone begins with its last checkpoint. If that is
   * from before it was told of added tables it would never be told again, so then all begin anew.
   */
  @Override
  public void addReader(int subtask) {
    if (!readers.add(subtask) && addingTables) {
      throw new FlinkRuntimeException(
          "a reader failed while tables were added: the whole job goes on from its last checkpoint");
    }
    super.addReader(subtask);
  }

  /**
   * Lets the reader of the log know at once whether it may confirm what checkpoints have, and with
   * that the snapshot of added tables begin: by itself the connector does so half a minute later.
   */
  @Override
  public void handleSourceEvent(int subtask, SourceEvent event) {
    super.handleSourceEvent(subtask, event);
    if (event instanceof StreamSplitAssignedEvent) {
      syncWithReaders(getRegisteredReader(), null);
    } else if (event instanceof StreamSplitUpdateAckEvent) {
      tablesAdded = true;
    }
  }

  @Override
  public PendingSplitsState snapshotState(long checkpoint) {
    if (tablesAdded) {
      settledBy = Math.min(settledBy, checkpoint);
    }
    return super.snapshotState(checkpoint);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    if (checkpoint >= settledBy) {
      addingTables = false;
    }
    super.notifyCheckpointComplete(checkpoint);
  }
}
