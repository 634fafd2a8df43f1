package io.caudal.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sends each change to the side output of its table, its position completed with the generation.
 * The tables' generations are the only state: each is chosen when the history of a table begins and
 * kept by every savepoint. Sources tell of complete snapshots as often as they like; the first time
 * in a generation that follows another, it becomes a change.
 */
public final class TableRouter extends ProcessFunction<ChangeRow, Void>
    implements CheckpointedFunction, CheckpointListener {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final List<String> ids;
  private final List<String> names;
  private final List<OutputTag<RowData>> outputs;
  private final History history;

  @SuppressWarnings("NullAway.Init") // set by initializeState, which Flink calls first
  private transient ListState<Tuple4<String, Long, Integer, Boolean>> state;

  @SuppressWarnings("NullAway.Init") // set by initializeState, which Flink calls first
  private transient Generation[] generations;

  @SuppressWarnings("NullAway.Init") // set by open, which Flink calls before the first element
  private transient ChangeCounters[] counters;

  @SuppressWarnings("NullAway.Init") // set by open, which Flink calls before the first element
  private transient Freshness[] freshness;

  @SuppressWarnings("NullAway.Init") // set by open, which Flink calls before the first element
  private transient SnapshotProgress[] snapshots;

  @SuppressWarnings("NullAway.Init") // set by open, which Flink calls before the first element
  private transient SourceLag lag;

  private TableRouter(List<TableSchema> tables, History history) {
    this.source = tables.get(0).id().source();
    this.ids = tables.stream().map(table -> table.id().toString()).collect(Collectors.toList());
    this.names = tables.stream().map(TableSchema::lakeTable).collect(Collectors.toList());
    this.outputs = tables.stream().map(TableRouter::output).collect(Collectors.toList());
    this.history = history;
  }

  /**
   * A router for the tables of one source.
   *
   * @param tables in the order that gives each its index; at least one
   */
  public static TableRouter of(List<TableSchema> tables, History history) {
    return new TableRouter(tables, history);
  }

  /** The side output of a table; its rows are of {@link TableSchema#changeType()}. */
  public static OutputTag<RowData> output(TableSchema table) {
    return new OutputTag<>(table.id().toString(), InternalTypeInfo.of(table.changeType()));
  }

  @Override
  public void open(OpenContext context) {
    MetricGroup metrics = getRuntimeContext().getMetricGroup();
    counters =
        names.stream()
            .map(name -> ChangeCounters.register(metrics, name))
            .toArray(ChangeCounters[]::new);
    freshness =
        names.stream().map(name -> Freshness.register(metrics, name)).toArray(Freshness[]::new);
    snapshots =
        names.stream()
            .map(name -> SnapshotProgress.register(metrics, name))
            .toArray(SnapshotProgress[]::new);
    lag = SourceLag.register(metrics, source);
  }

  @Override
  public void processElement(ChangeRow change, Context context, Collector<Void> unused) {
    int table = change.table();
    Generation generation = generations[table];
    if (change.endsSnapshot()) {
      snapshots[table].end();
      if (!generation.isEndDue()) {
        return;
      }
      generations[table] = generation.ended();
    } else {
      measure(change);
    }
    context.output(outputs.get(table), change.complete(generation.seconds()));
  }

  private void measure(ChangeRow change) {
    int table = change.table();
    long committed = change.committedMillis();
    counters[table].count(change.operation());
    freshness[table].arrived(committed);
    lag.arrived(committed);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("generation", Generation.STATE));
    Map<String, Generation> kept = new HashMap<>();
    for (Tuple4<String, Long, Integer, Boolean> each : state.get()) {
      kept.merge(each.f0, Generation.kept(each), Generation::merge);
    }
    generations = new Generation[ids.size()];
    for (int i = 0; i < generations.length; i++) {
      Generation known = kept.get(ids.get(i));
      generations[i] = known == null ? Generation.first(history, names.get(i)) : known.in(history);
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    List<Tuple4<String, Long, Integer, Boolean>> all = new ArrayList<>();
    for (int i = 0; i < generations.length; i++) {
      all.add(generations[i].toState(ids.get(i)));
    }
    state.update(all);
    for (Freshness each : freshness) {
      each.barrier(context.getCheckpointId());
    }
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    for (Freshness each : freshness) {
      each.completed(checkpoint);
    }
  }
}
