package io.caudal.source.sqlserver;

import org.apache.flink.cdc.connectors.sqlserver.source.config.SqlServerSourceConfig;
import org.apache.flink.cdc.connectors.sqlserver.source.config.SqlServerSourceConfigFactory;

/** The connector's settings with the one that it does not offer: tables may be added. */
final class GrowingConfig extends SqlServerSourceConfig {

  private static final long serialVersionUID = 1L;

  private GrowingConfig(SqlServerSourceConfig config) {
    super(
        config.getStartupOptions(),
        config.getDatabaseList(),
        config.getTableList(),
        config.getSplitSize(),
        config.getSplitMetaGroupSize(),
        config.getDistributionFactorUpper(),
        config.getDistributionFactorLower(),
        config.isIncludeSchemaChanges(),
        config.isCloseIdleReaders(),
        config.getDbzProperties(),
        config.getDbzConfiguration(),
        config.getDriverClassName(),
        config.getHostname(),
        config.getPort(),
        config.getUsername(),
        config.getPassword(),
        config.getFetchSize(),
        config.getServerTimeZone(),
        config.getConnectTimeout(),
        config.getConnectMaxRetries(),
        config.getConnectionPoolSize(),
        config.getChunkKeyColumn(),
        config.isSkipSnapshotBackfill(),
        config.isAssignUnboundedChunkFirst());
  }

  @Override
  public boolean isScanNewlyAddedTableEnabled() {
    return true;
  }

  /** Makes such settings. */
  static final class Factory extends SqlServerSourceConfigFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public GrowingConfig create(int subtask) {
      return new GrowingConfig(super.create(subtask));
    }
  }
}
