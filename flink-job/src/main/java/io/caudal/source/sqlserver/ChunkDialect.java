package io.caudal.source.sqlserver;

import io.caudal.source.password.Passwords;
import io.caudal.source.snapshot.CapturedTables;
import io.debezium.relational.TableId;
import io.debezium.relational.history.TableChanges.TableChange;
import java.sql.SQLException;
import java.util.HashMap;
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
import org.apache.flink.util.FlinkRuntimeException;
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
  private final @Nullable String secret;
  private transient @Nullable CaptureWatch watch;

  /**
   * The way with one database.
   *
   * @param authorities a PEM file on the machines that read; null for those the JVM trusts
   * @param secret the ARN of the secret with the password; null if the config has it
   */
  ChunkDialect(
      SqlServerSourceConfig config,
      CapturedTables tables,
      @Nullable String authorities,
      @Nullable String secret) {
    super(config);
    this.config = config;
    this.tables = tables;
    this.authorities = authorities;
    this.secret = secret;
  }

  /** The same way for one reader, whose log is watched. */
  ChunkDialect watchedBy(CaptureWatch ofReader) {
    ChunkDialect dialect = new ChunkDialect(config, tables, authorities, secret);
    dialect.watch = ofReader;
    return dialect;
  }

  @Override
  public LogConnection openJdbcConnection(JdbcSourceConfig unused) {
    return open(new CaptureWatch("", Set.of()));
  }

  private LogConnection open(CaptureWatch ofLog) {
    Map<String, String> known = new HashMap<>();
    if (authorities != null) {
      known.putAll(TrustedAuthorities.of(authorities));
    }
    if (secret != null) {
      known.put("password", Passwords.ofSecret(secret));
    }
    return LogConnection.of(config.getDbzConnectorConfig(), ofLog, known);
  }

  /** The connector would open a connection of its own here, with another password and trust. */
  @Override
  public Map<TableId, TableChange> discoverDataCollectionSchemas(JdbcSourceConfig task) {
    Map<TableId, TableChange> schemas = new HashMap<>();
    try (LogConnection connection = openJdbcConnection(task)) {
      for (TableId table : discoverDataCollections(task)) {
        schemas.put(table, queryTableSchema(connection, table));
      }
    } catch (SQLException failure) {
      throw new FlinkRuntimeException("the schemas of the captured tables cannot be read", failure);
    }
    return schemas;
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
