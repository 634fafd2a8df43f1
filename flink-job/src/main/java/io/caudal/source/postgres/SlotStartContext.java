package io.caudal.source.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.cdc.connectors.base.source.meta.offset.Offset;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplit;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/**
 * Has the log begin where the replication slot begins, and not at the write position of the moment
 * in which the first chunk was read. A transaction that is under way at that moment, or committed
 * but not yet visible, has written before it: its changes would be in neither chunk nor log.
 *
 * <p>The slot does not move before the log is read for the first time, so it still stands where it
 * was created, before the first chunk.
 */
final class SlotStartContext implements SplitEnumeratorContext<SourceSplitBase> {

  private final SplitEnumeratorContext<SourceSplitBase> context;
  private final Supplier<Offset> slot;

  SlotStartContext(SplitEnumeratorContext<SourceSplitBase> context, Supplier<Offset> slot) {
    this.context = context;
    this.slot = slot;
  }

  @Override
  public void assignSplits(SplitsAssignment<SourceSplitBase> assignment) {
    Map<Integer, List<SourceSplitBase>> splits = new HashMap<>();
    assignment
        .assignment()
        .forEach(
            (reader, assigned) -> {
              List<SourceSplitBase> moved = new ArrayList<>();
              assigned.forEach(split -> moved.add(fromSlot(split)));
              splits.put(reader, moved);
            });
    context.assignSplits(new SplitsAssignment<>(splits));
  }

  private SourceSplitBase fromSlot(SourceSplitBase split) {
    if (!split.isStreamSplit() || ReplayGuard.wrote(split.asStreamSplit().getStartingOffset())) {
      return split;
    }
    StreamSplit log = split.asStreamSplit();
    return new StreamSplit(
        log.splitId(),
        slot.get(),
        log.getEndingOffset(),
        log.getFinishedSnapshotSplitInfos(),
        log.getTableSchemas(),
        log.getTotalFinishedSplitSize(),
        log.isSuspended(),
        log.isSnapshotCompleted());
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    return context.metricGroup();
  }

  @Override
  public void sendEventToSourceReader(int subtask, SourceEvent event) {
    context.sendEventToSourceReader(subtask, event);
  }

  @Override
  public void sendEventToSourceReader(int subtask, int attempt, SourceEvent event) {
    context.sendEventToSourceReader(subtask, attempt, event);
  }

  @Override
  public int currentParallelism() {
    return context.currentParallelism();
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return context.registeredReaders();
  }

  @Override
  public Map<Integer, Map<Integer, ReaderInfo>> registeredReadersOfAttempts() {
    return context.registeredReadersOfAttempts();
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    context.signalNoMoreSplits(subtask);
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    context.callAsync(callable, handler);
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long initialDelay, long period) {
    context.callAsync(callable, handler, initialDelay, period);
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    context.runInCoordinatorThread(runnable);
  }

  @Override
  public void setIsProcessingBacklog(boolean isProcessingBacklog) {
    context.setIsProcessingBacklog(isProcessingBacklog);
  }
}
