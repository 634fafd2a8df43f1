package io.caudal.source.debezium;

import java.io.IOException;
import org.apache.flink.cdc.connectors.base.source.meta.offset.OffsetFactory;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitBase;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceSplitSerializer;
import org.apache.flink.cdc.connectors.base.source.meta.split.StreamSplit;

/**
 * Reads kept splits so that each of them can go on.
 *
 * <p>The log is suspended for a moment when added tables have been read, until the enumerator says
 * how many chunks there are. The connector asks for this when it suspends, and never again: a log
 * that a checkpoint caught in this moment would stand still for good. So it comes back as one that
 * is read; the enumerator, who knows that it has not been told of the added tables, has it
 * suspended anew.
 */
public final class RestoredSplits extends SourceSplitSerializer {

  private final OffsetFactory offsets;

  public RestoredSplits(OffsetFactory offsets) {
    this.offsets = offsets;
  }

  @Override
  public OffsetFactory getOffsetFactory() {
    return offsets;
  }

  @Override
  public SourceSplitBase deserialize(int version, byte[] kept) throws IOException {
    SourceSplitBase split = super.deserialize(version, kept);
    return split.isStreamSplit() && split.asStreamSplit().isSuspended()
        ? read(split.asStreamSplit())
        : split;
  }

  private static StreamSplit read(StreamSplit suspended) {
    return StreamSplit.toNormalStreamSplit(suspended, suspended.getTotalFinishedSplitSize());
  }
}
