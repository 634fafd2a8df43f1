package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.relational.TableId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;
import org.apache.flink.cdc.connectors.mysql.source.split.FinishedSnapshotSplitInfo;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlBinlogSplit;
import org.apache.flink.cdc.connectors.mysql.source.split.MySqlSplit;
import org.junit.jupiter.api.Test;

final class RestoredSplitsTest {

  private static final BinlogOffset START = BinlogOffset.ofBinlogFilePosition("binlog.000001", 4);
  private static final MySqlBinlogSplit LOG =
      new MySqlBinlogSplit(
          "binlog-split",
          START,
          BinlogOffset.ofNonStopping(),
          List.of(
              new FinishedSnapshotSplitInfo(
                  TableId.parse("s.a"), "s.a:0", null, new Object[] {10}, START)),
          Map.of(),
          1);

  @Test
  void aSuspendedLogComesBackAsOneThatIsRead() throws IOException {
    MySqlBinlogSplit suspended = MySqlBinlogSplit.toSuspendedBinlogSplit(LOG);
    assertThat(suspended.isSuspended()).isTrue();
    assertThat(kept(suspended)).isEqualTo(LOG);
  }

  @Test
  void aLogThatIsReadStaysAsItIs() throws IOException {
    assertThat(kept(LOG)).isEqualTo(LOG);
  }

  private static MySqlSplit kept(MySqlSplit split) throws IOException {
    RestoredSplits splits = new RestoredSplits();
    return splits.deserialize(splits.getVersion(), splits.serialize(split));
  }
}
