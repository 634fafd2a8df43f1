package io.caudal.source.debezium;

import io.caudal.change.TableSchema;
import io.caudal.source.snapshot.SnapshotEnd;
import io.caudal.source.standstill.LogWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.dialect.DataSourceDialect;
import org.apache.flink.cdc.connectors.base.source.meta.split.ChangeEventRecords;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceRecords;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplit;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceReaderContext;
import org.apache.flink.cdc.connectors.base.source.reader.IncrementalSourceSplitReader;
import org.apache.flink.cdc.connectors.base.source.utils.hooks.SnapshotPhaseHooks;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.jspecify.annotations.Nullable;

/**
 * Reads splits as the connector does, but each chunk as a whole ({@link WholeChunks}), and lets the
 * log wait as {@link LogPause} says, begins it with {@link SnapshotEnd}, and reads it under {@link
 * LogWatch}.
 */
public final class PatientSplitReader extends IncrementalSourceSplitReader<JdbcSourceConfig> {

  private final IncrementalSourceReaderContext context;
  private final ArrayList<TableSchema> tables;
  private final LogPause pause;
  private final LogWatch watch;
  private final WholeChunks chunks = new WholeChunks();
  private boolean waiting;
  private boolean readsLog;
  private @Nullable SourceRecord end;

  /** A reader for one subtask. */
  public PatientSplitReader(
      int subtask,
      DataSourceDialect<JdbcSourceConfig> dialect,
      JdbcSourceConfig config,
      IncrementalSourceReaderContext context,
      List<TableSchema> tables,
      LogPause pause,
      LogWatch watch) {
    super(subtask, dialect, config, context, SnapshotPhaseHooks.empty());
    this.context = context;
    this.tables = new ArrayList<>(tables);
    this.pause = pause;
    this.watch = watch;
  }

  @Override
  public void handleSplitsChanges(SplitsChange<SourceSplitBase> change) {
    for (SourceSplitBase split : change.splits()) {
      if (split.isSnapshotSplit()) {
        chunks.add(split.splitId());
      } else {
        Set<String> snapshots = snapshots(split.asStreamSplit());
        waiting = pause.isNeededAfter(snapshots);
        readsLog = !waiting;
        end = waiting ? null : SnapshotEnd.record(tables, snapshots);
      }
    }
    List<SourceSplitBase> now =
        change.splits().stream()
            .filter(split -> split.isSnapshotSplit() || !waiting)
            .collect(Collectors.toList());
    super.handleSplitsChanges(new SplitsAddition<>(now));
  }

  @Override
  public RecordsWithSplitIds<SourceRecords> fetch() throws IOException {
    SourceRecord first = end;
    if (first != null && chunks.isEmpty()) {
      end = null;
      return ChangeEventRecords.forRecords(
          StreamSplit.STREAM_SPLIT_ID, List.of(new SourceRecords(List.of(first))).iterator());
    }
    if (!waiting || !chunks.isEmpty()) {
      if (readsLog && chunks.isEmpty()) {
        watch.beforeRead();
      }
      return chunks.after(super.fetch());
    }
    if (context.isStreamSplitReaderSuspended()) {
      waiting = false;
      return ChangeEventRecords.forFinishedSplit(StreamSplit.STREAM_SPLIT_ID);
    }
    pause.await();
    return ChangeEventRecords.forRecords(StreamSplit.STREAM_SPLIT_ID, Collections.emptyIterator());
  }

  @Override
  public void close() throws Exception {
    watch.close();
    super.close();
  }

  private static Set<String> snapshots(StreamSplit log) {
    return log.getFinishedSnapshotSplitInfos().stream()
        .map(chunk -> chunk.getTableId().schema() + "." + chunk.getTableId().table())
        .collect(Collectors.toSet());
  }
}
