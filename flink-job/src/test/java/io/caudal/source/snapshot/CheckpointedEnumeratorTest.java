package io.caudal.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.util.FlinkRuntimeException;
import org.junit.jupiter.api.Test;

final class CheckpointedEnumeratorTest {

  private final Calls calls = new Calls();
  private final CheckpointedEnumerator<SourceSplit, String> enumerator =
      new CheckpointedEnumerator<>(calls);

  @Test
  void beforeAnythingWasHeardReadersMayFailAlone() {
    enumerator.start();
    enumerator.addReader(0);
    enumerator.addSplitsBack(List.of(), 0);
    assertThat(calls.made).containsExactly("start", "reader 0", "back to 0");
  }

  @Test
  void whatNoCheckpointHasBringsAllBack() {
    enumerator.handleSplitRequest(1, "host");
    assertThatThrownBy(() -> enumerator.addSplitsBack(List.of(), 1))
        .isInstanceOf(FlinkRuntimeException.class)
        .hasMessageContaining("reader 1");
    assertThat(calls.made).containsExactly("request of 1");
  }

  @Test
  void whatACheckpointHasDoesNot() throws Exception {
    enumerator.handleSourceEvent(0, new Report());
    enumerator.snapshotState(7);
    enumerator.notifyCheckpointComplete(7);
    enumerator.addSplitsBack(List.of(), 0);
    assertThat(calls.made).containsExactly("event of 0", "state 7", "complete 7", "back to 0");
  }

  @Test
  void aCheckpointMustBeComplete() throws Exception {
    enumerator.handleSourceEvent(0, new Report());
    enumerator.snapshotState(7);
    enumerator.notifyCheckpointAborted(7);
    assertThatThrownBy(() -> enumerator.addSplitsBack(List.of(), 0))
        .isInstanceOf(FlinkRuntimeException.class);
  }

  @Test
  void whatWasHeardAfterTheStateWasTakenIsNotInIt() throws Exception {
    enumerator.handleSourceEvent(0, new Report());
    enumerator.snapshotState(7);
    enumerator.handleSourceEvent(0, new Report());
    enumerator.notifyCheckpointComplete(7);
    assertThatThrownBy(() -> enumerator.addSplitsBack(List.of(), 0))
        .isInstanceOf(FlinkRuntimeException.class);
  }

  private static final class Report implements SourceEvent {
    private static final long serialVersionUID = 1L;
  }

  private static final class Calls implements SplitEnumerator<SourceSplit, String> {

    private final List<String> made = new ArrayList<>();

    @Override
    public void start() {
      made.add("start");
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
      made.add("request of " + subtask);
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
      made.add("event of " + subtask);
    }

    @Override
    public void addSplitsBack(List<SourceSplit> splits, int subtask) {
      made.add("back to " + subtask);
    }

    @Override
    public void addReader(int subtask) {
      made.add("reader " + subtask);
    }

    @Override
    public String snapshotState(long checkpoint) {
      made.add("state " + checkpoint);
      return "";
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      made.add("complete " + checkpoint);
    }

    @Override
    public void close() {
      made.add("close");
    }
  }
}
