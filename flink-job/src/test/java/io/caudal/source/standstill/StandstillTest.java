package io.caudal.source.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTest {

  private final Standstill judge = new Standstill(Duration.ofSeconds(45), 0);

  @Test
  void aDatabaseThatRestsIsNoStandstill() {
    assertThat(judge.told(LogState.endingAt("a"), 0, at(0))).isEmpty();
    assertThat(judge.told(LogState.endingAt("a"), 0, at(3600))).isEmpty();
    assertThat(judge.told(LogState.endingAt("b"), 0, at(3630))).isEmpty();
    assertThat(judge.millis(at(3630))).isEqualTo(30_000);
  }

  @Test
  void aDatabaseThatMovedWhileNothingCameIs() {
    judge.told(LogState.endingAt("a"), 7, at(0));
    assertThat(judge.told(LogState.endingAt("b"), 7, at(44))).isEmpty();
    assertThat(judge.told(LogState.endingAt("b"), 7, at(46)))
        .contains("the database moved on from a to b");
  }

  @Test
  void aSignOfTheLogEndsIt() {
    judge.told(LogState.endingAt("a"), 7, at(0));
    judge.told(LogState.endingAt("b"), 7, at(40));
    assertThat(judge.told(LogState.endingAt("c"), 8, at(80))).isEmpty();
    assertThat(judge.millis(at(80))).isZero();
    assertThat(judge.told(LogState.endingAt("d"), 8, at(120))).isEmpty();
    assertThat(judge.told(LogState.endingAt("d"), 8, at(126))).isPresent();
  }

  @Test
  void aChangeThatIsLostRightAfterTheLastSignIsOne() {
    judge.told(LogState.endingAt("a"), 7, at(0));
    assertThat(judge.told(LogState.endingAt("b"), 8, at(10))).isEmpty();
    assertThat(judge.told(LogState.endingAt("b"), 8, at(20))).isEmpty();
    assertThat(judge.millis(at(20))).isEqualTo(10_000);
    assertThat(judge.told(LogState.endingAt("b"), 8, at(56)))
        .contains("the database moved on from a to b");
  }

  @Test
  void theNextSignSaysThatItWasRead() {
    judge.told(LogState.endingAt("a"), 7, at(0));
    judge.told(LogState.endingAt("b"), 8, at(10));
    assertThat(judge.told(LogState.endingAt("b"), 9, at(20))).isEmpty();
    assertThat(judge.told(LogState.endingAt("b"), 9, at(3600))).isEmpty();
    assertThat(judge.millis(at(3600))).isZero();
  }

  @Test
  void aWordOfTheServerAboutItsReaderEndsItToo() {
    judge.told(LogState.endingAt("a").readBy("10:00"), 0, at(0));
    assertThat(judge.told(LogState.endingAt("b").readBy("10:01"), 0, at(60))).isEmpty();
    assertThat(judge.told(LogState.endingAt("c").readBy("10:01"), 0, at(120))).isPresent();
  }

  @Test
  void aDatabaseThatCannotBeAskedIsOneOnlyIfTheLogIsSilent() {
    judge.told(LogState.endingAt("a"), 7, at(0));
    assertThat(judge.notTold("refused", 8, at(60))).isEmpty();
    assertThat(judge.notTold("refused", 8, at(100))).isEmpty();
    assertThat(judge.notTold("refused", 8, at(106)))
        .contains("the database cannot be asked: refused");
  }

  @Test
  void timeInWhichNobodyAskedDoesNotCount() {
    judge.told(LogState.endingAt("a"), 7, at(0));
    judge.told(LogState.endingAt("b"), 7, at(30));
    judge.rest(at(50));
    assertThat(judge.told(LogState.endingAt("b"), 7, at(60))).isEmpty();
  }

  private static long at(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
