package io.caudal.source.debezium;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.relational.TableId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.cdc.connectors.base.source.meta.offset.Offset;
import org.apache.flink.cdc.connectors.base.source.meta.split.FinishedSnapshotSplitInfo;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplit;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffsetFactory;
import org.junit.jupiter.api.Test;

final class RestoredSplitsTest {

  private static final PostgresOffsetFactory OFFSETS = new PostgresOffsetFactory();
  private static final Offset START = OFFSETS.newOffset(Map.of("lsn", "4711"));
  private static final StreamSplit LOG =
      new StreamSplit(
          "stream-split",
          START,
          OFFSETS.createNoStoppingOffset(),
          List.of(
              new FinishedSnapshotSplitInfo(
                  TableId.parse("s.a"), "s.a:0", null, new Object[] {10}, START, OFFSETS)),
          Map.of(),
          1,
          false,
          true);

  @Test
  void aSuspendedLogComesBackAsOneThatIsRead() throws IOException {
    StreamSplit suspended = StreamSplit.toSuspendedStreamSplit(LOG);
    assertThat(suspended.isSuspended()).isTrue();
    assertThat(kept(suspended)).isEqualTo(LOG);
  }

  @Test
  void aLogThatIsReadStaysAsItIs() throws IOException {
    assertThat(kept(LOG)).isEqualTo(LOG);
  }

  private static SourceSplitBase kept(SourceSplitBase split) throws IOException {
    RestoredSplits splits = new RestoredSplits(OFFSETS);
    return splits.deserialize(splits.getVersion(), splits.serialize(split));
  }
}
