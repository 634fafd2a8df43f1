package io.caudal.source.sqlserver;

import io.caudal.source.snapshot.CapturedTables;
import java.util.Map;
import java.util.Set;
import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.source.assigner.splitter.ChunkSplitter;
import org.apache.flink.cdc.connectors.base.source.assigner.state.ChunkSplitterState;
import org.apache.flink.cdc.connectors.base.source.meta.split.SnapshotSplit;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.reader.external.FetchTask;
import org.apache.flink.cdc.connectors.sqlserver.source.config.SqlServerSourceConfig;
import org.apache.flink.cdc.connectors.sqlserver.source.dialect.SqlServerDialect;
import org.apache.flink.cdc.connectors.sqlserver.source.reader.fetch.SqlServerSourceFetchTaskContext;
import org.jspecify.annotations.Nullable;

/**
 * The connector's way with SQL Server, but for the bounds and the reading of chunks, and for its
 * connections.
 */
@SuppressWarnings("unchecked") // the connector's own task is of a raw type
final class ChunkDialect extends SqlServerDialect {

  private static final long serialVersionUID = 1L;

  private final SqlServerSourceConfig config;
  private final CapturedTables tables;
  private final @Nullable String authorities;
  private transient @Nullable CaptureWatch watch;

  /**
   * The way with one database.
   *
   * @param authorities a PEM file on the machines that read; null for those the JVM trusts
   */
  ChunkDialect(SqlServerSourceConfig config, CapturedTables tables, @Nullable String authorities) {
    super(config);
    this.config = config;
    this.tables = tables;
    this.authorities = authorities;
  }

  /** The same way for one reader, whose log is watched. */
  ChunkDialect watchedBy(CaptureWatch ofReader) {
    ChunkDialect dialect = new ChunkDialect(config, tables, authorities);
    dialect.watch = ofReader;
    return dialect;
  }

  @Override
  public LogConnection openJdbcConnection(JdbcSourceConfig unused) {
    return open(new CaptureWatch("", Set.of()));
  }

  private LogConnection open(CaptureWatch ofLog) {
    return LogConnection.of(
        config.getDbzConnectorConfig(),
        ofLog,
        authorities == null ? Map.of() : TrustedAuthorities.of(authorities));
  }

  @Override
  public SqlServerSourceFetchTaskContext createFetchTaskContext(JdbcSourceConfig task) {
    CaptureWatch ofLog = watch == null ? new CaptureWatch("", Set.of()) : watch;
    return new LogContext(task, this, open(ofLog), openJdbcConnection(task), ofLog);
  }

  @Override
  public ChunkSplitter createChunkSplitter(JdbcSourceConfig task) {
    return createChunkSplitter(task, ChunkSplitterState.NO_SPLITTING_TABLE_STATE);
  }

  @Override
  public ChunkSplitter createChunkSplitter(JdbcSourceConfig task, ChunkSplitterState state) {
    return new KeyChunkSplitter(task, this, state, tables);
  }

  @Override
  public FetchTask<SourceSplitBase> createFetchTask(SourceSplitBase split) {
    if (!split.isSnapshotSplit()) {
      return super.createFetchTask(split);
    }
    SnapshotSplit chunk = split.asSnapshotSplit();
    int table = tables.indexOf(chunk.getTableId().schema(), chunk.getTableId().table());
    return new ChunkTask(chunk, table, tables.get(table), config.getFetchSize());
  }
}
