package io.caudal.source.mysql;

import java.io.IOException;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlBinlogSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * For the MySQL connector, which has classes of its own, what {@link
 * io.caudal.source.debezium.RestoredSplits} is for the others.
 */
final class RestoredSplits implements SimpleVersionedSerializer<MySqlSplit> {

  private final MySqlSplitSerializer connector = MySqlSplitSerializer.INSTANCE;

  @Override
  public int getVersion() {
    return connector.getVersion();
  }

  @Override
  public byte[] serialize(MySqlSplit split) throws IOException {
    return connector.serialize(split);
  }

  @Override
  public MySqlSplit deserialize(int version, byte[] kept) throws IOException {
    MySqlSplit split = connector.deserialize(version, kept);
    return split.isBinlogSplit() && split.asBinlogSplit().isSuspended()
        ? read(split.asBinlogSplit())
        : split;
  }

  private static MySqlBinlogSplit read(MySqlBinlogSplit suspended) {
    return MySqlBinlogSplit.toNormalBinlogSplit(suspended, suspended.getTotalFinishedSplitSize());
  }
}
