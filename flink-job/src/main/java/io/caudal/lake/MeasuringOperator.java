package io.caudal.lake;

import io.caudal.config.Zone;
import org.apache.flink.connector.file.sink.FileSinkCommittable;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Lets {@link WrittenFiles} see what goes to the committer; everything passes. */
final class MeasuringOperator
    extends AbstractStreamOperator<CommittableMessage<FileSinkCommittable>>
    implements OneInputStreamOperator<
        CommittableMessage<FileSinkCommittable>, CommittableMessage<FileSinkCommittable>> {

  private static final long serialVersionUID = 1L;

  private final Zone zone;
  private final String lakeTable;

  @SuppressWarnings("NullAway.Init") // set by open, which Flink calls before the first element
  private transient WrittenFiles written;

  MeasuringOperator(Zone zone, String lakeTable) {
    this.zone = zone;
    this.lakeTable = lakeTable;
    this.chainingStrategy = ChainingStrategy.ALWAYS;
  }

  @Override
  public void open() throws Exception {
    super.open();
    written = WrittenFiles.register(getMetricGroup(), zone, lakeTable);
  }

  @Override
  public void processElement(StreamRecord<CommittableMessage<FileSinkCommittable>> element) {
    written.count(element.getValue());
    output.collect(element);
  }
}
