package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.apache.flink.api.common.TaskInfoImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttemptTest {

  /** Of subtask 1 of 3, restored from checkpoint 7, after 4 earlier starts. */
  @ParameterizedTest
  @CsvSource({
    // the same subtask
    "1, 0, 0, true",
    "1, 0, 9, true",
    "1, 6, 3, true",
    "1, 6, 9, true",
    "1, 7, 0, true",
    "1, 7, 3, true",
    "1, 7, 4, false", // its own
    "1, 7, 5, false", // from before a failure of the JobManager, or still to come
    "1, 8, 0, false",
    "1, 8, 4, false",
    "1, 8, 9, false",
    // others that there are
    "0, 0, 0, false",
    "0, 7, 3, false",
    "2, 6, 0, false",
    // others that there were
    "3, 0, 0, false",
    "9, 7, 3, false",
  })
  void inheritsFromEarlierOnesOfItsSubtask(
      int subtask, long restored, int number, boolean inherits) {
    assertThat(new Attempt(1, 7, 4).inherits(new Attempt(subtask, restored, number), 3))
        .isEqualTo(inherits);
  }

  /** Of subtask 0 of 3, restored from checkpoint 7, after 4 earlier starts. */
  @ParameterizedTest
  @CsvSource({
    "0, 7, 3, true",
    "0, 7, 4, false",
    "0, 7, 5, false",
    "1, 6, 0, false",
    "2, 7, 3, false",
    "3, 6, 9, true",
    "3, 7, 3, true",
    "3, 7, 4, false",
    "3, 7, 5, false",
    "3, 8, 0, false",
    "9, 0, 0, true",
  })
  void theFirstInheritsFromSubtasksThatAreNoMore(
      int subtask, long restored, int number, boolean inherits) {
    assertThat(new Attempt(0, 7, 4).inherits(new Attempt(subtask, restored, number), 3))
        .isEqualTo(inherits);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "0, 1, true", "5, 0, true", "5, 1, true"})
  void onlyTheVeryFirstHasNoForerunner(long restored, int number, boolean may) {
    assertThat(new Attempt(2, restored, number).mayHaveForerunner()).isEqualTo(may);
  }

  @Test
  void isWhatFlinkSaysOfTheTask() {
    TaskInfoImpl task = new TaskInfoImpl("writer", 128, 1, 3, 4);

    assertThat(Attempt.of(task, OptionalLong.of(7))).hasToString("1.7.4");
    assertThat(Attempt.of(task, OptionalLong.empty())).hasToString("1.0.4");
  }
}
