package io.caudal.source.postgres;

import org.apache.flink.cdc.connectors.base.config.JdbcSourceConfig;
import org.apache.flink.cdc.connectors.base.source.meta.offset.Offset;
import org.apache.flink.cdc.connectors.postgres.source.PostgresDialect;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfig;

/**
 * Begins the log where the replication slot begins, and not at the write position of the moment: a
 * transaction that is under way, or committed but not yet visible, when a chunk is read has written
 * before that moment, and its changes would be in neither chunk nor log.
 */
final class SlotDialect extends PostgresDialect {

  private static final long serialVersionUID = 1L;

  SlotDialect(PostgresSourceConfig config) {
    super(config);
  }

  @Override
  public Offset displayCurrentOffset(JdbcSourceConfig config) {
    return config.getStartupOptions().isStreamOnly()
        ? super.displayCurrentOffset(config)
        : displayCommittedOffset(config);
  }
}
