package io.caudal.change;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
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
 * The generation is the only state: it is chosen when a history begins and kept by every savepoint.
 */
public final class TableRouter extends ProcessFunction<ChangeRow, Void>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  private final List<String> names;
  private final List<OutputTag<RowData>> outputs;
  private long generation;

  @SuppressWarnings("NullAway.Init") // set by initializeState, which Flink calls first
  private transient ListState<Long> generations;

  @SuppressWarnings("NullAway.Init") // set by open, which Flink calls before the first element
  private transient ChangeCounters[] counters;

  private TableRouter(List<String> names, List<OutputTag<RowData>> outputs, long generation) {
    this.names = names;
    this.outputs = outputs;
    this.generation = generation;
  }

  /**
   * A router for the tables of one source.
   *
   * @param tables in the order that gives each its index
   * @param clock tells the generation of a history that begins now
   */
  public static TableRouter of(List<TableSchema> tables, Clock clock) {
    return new TableRouter(
        tables.stream().map(TableSchema::lakeTable).collect(Collectors.toList()),
        tables.stream().map(TableRouter::output).collect(Collectors.toList()),
        clock.instant().getEpochSecond());
  }

  /** The side output of a table; its rows are of {@link TableSchema#changeType()}. */
  public static OutputTag<RowData> output(TableSchema table) {
    return new OutputTag<>(table.id().toString(), InternalTypeInfo.of(table.changeType()));
  }

  @Override
  public void open(OpenContext context) {
    counters =
        names.stream()
            .map(name -> ChangeCounters.register(getRuntimeContext().getMetricGroup(), name))
            .toArray(ChangeCounters[]::new);
  }

  @Override
  public void processElement(ChangeRow change, Context context, Collector<Void> unused) {
    counters[change.table()].count(change.operation());
    context.output(outputs.get(change.table()), change.complete(generation));
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    generations =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("generation", Types.LONG));
    if (context.isRestored()) {
      for (Long kept : generations.get()) {
        generation = kept;
      }
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    generations.update(
        getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0
            ? List.of(generation)
            : List.of());
  }
}
