package io.caudal.source.sqlserver;

import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.sqlserver.source.dialect.SqlServerDialect;
import org.apache.flink.cdc.connectors.sqlserver.source.reader.fetch.SqlServerSourceFetchTaskContext;

/** The connector's context of a task, which tells the watch where the log begins. */
final class LogContext extends SqlServerSourceFetchTaskContext {

  private final CaptureWatch watch;

  LogContext(
      JdbcSourceConfig config,
      SqlServerDialect dialect,
      LogConnection log,
      LogConnection metadata,
      CaptureWatch watch) {
    super(config, dialect, log, metadata);
    this.watch = watch;
  }

  @Override
  public void configure(SourceSplitBase split) {
    if (split.isStreamSplit()) {
      watch.begin(split.asStreamSplit().getStartingOffset().getOffset());
    }
    super.configure(split);
  }
}
