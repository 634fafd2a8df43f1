package io.caudal.local.postgres;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;

/** Hands rows on, and does what {@link Fault} says. */
final class FaultPoint<T> implements MapFunction<T, T>, CheckpointedFunction, CheckpointListener {

  private static final long serialVersionUID = 1L;

  private final String name;

  FaultPoint(String name) {
    this.name = name;
  }

  @Override
  public T map(T row) {
    Fault.of(name).pass();
    return row;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {
    Fault.of(name).checkpointed(context.getCheckpointId());
  }

  @Override
  public void notifyCheckpointComplete(long id) {
    Fault.of(name).completed(id);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) {
    // There is no state: what the test says is in this JVM.
  }
}
