package io.caudal.lake;

import java.io.IOException;
import org.apache.flink.connector.file.sink.FileSinkCommittable;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discards the files that failed attempts of this run began and can no longer commit. It stands
 * between writer and committer, and lets everything pass.
 *
 * <p>It waits for the first checkpoint to complete. A checkpoint begins only when all tasks run, so
 * by then the committers have committed all that the restored checkpoint holds: what is still open
 * of an earlier attempt belongs to no checkpoint that a failure could lead back to. The files of
 * other runs are left alone, for a savepoint may hold them.
 *
 * <p>Failing to discard does not fail the job.
 */
final class CleaningOperator extends AbstractStreamOperator<CommittableMessage<FileSinkCommittable>>
    implements OneInputStreamOperator<
        CommittableMessage<FileSinkCommittable>, CommittableMessage<FileSinkCommittable>> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CleaningOperator.class);
  private static final int TRIES = 3;

  private final Path folder;
  private final PartNames names;
  private transient @Nullable Attempt attempt;
  private transient int triesLeft;

  CleaningOperator(Path folder, PartNames names) {
    this.folder = folder;
    this.names = names;
    this.chainingStrategy = ChainingStrategy.ALWAYS;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    attempt = Attempt.of(getRuntimeContext().getTaskInfo(), context.getRestoredCheckpointId());
    triesLeft = attempt.mayHaveForerunner() ? TRIES : 0;
  }

  @Override
  public void processElement(StreamRecord<CommittableMessage<FileSinkCommittable>> element) {
    output.collect(element);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    super.notifyCheckpointComplete(checkpointId);
    if (attempt != null && triesLeft > 0) {
      triesLeft--;
      if (clean(attempt)) {
        triesLeft = 0;
      }
    }
  }

  private boolean clean(Attempt now) {
    int parallelism = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    try (Leftovers leftovers = leftovers()) {
      int discarded =
          leftovers.discard(
              file ->
                  names.attempt(file).filter(then -> now.inherits(then, parallelism)).isPresent());
      if (discarded > 0) {
        LOG.info("Discarded {} files in {} that a failure had left unfinished", discarded, folder);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "Files in {} that a failure left unfinished stay, and cost storage ({} more tries)",
          folder,
          triesLeft,
          e);
      return false;
    }
  }

  private Leftovers leftovers() {
    return Leftovers.in(
        folder, getRuntimeContext().getTaskManagerRuntimeInfo().getConfiguration().toMap());
  }
}
