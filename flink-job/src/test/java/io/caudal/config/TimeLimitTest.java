package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  @Test
  void givesTheResult() throws Exception {
    assertThat(TimeLimit.call(Duration.ofMinutes(1), () -> 7)).isEqualTo(7);
  }

  @Test
  void givesTheFailureInOneLine() {
    assertThatThrownBy(
            () ->
                TimeLimit.call(
                    Duration.ofMinutes(1),
                    () -> {
                      throw new FileNotFoundException("a\nb");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("FileNotFoundException: a")
        .hasCauseInstanceOf(FileNotFoundException.class);
  }

  @Test
  void interruptsWhatTakesTooLong() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                TimeLimit.call(
                    Duration.ofSeconds(2),
                    () -> {
                      try {
                        return new CountDownLatch(1).await(10, TimeUnit.MINUTES);
                      } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                      }
                    }))
        .hasMessage("no answer within 2 s");
    assertThat(interrupted.await(2, TimeUnit.MINUTES)).isTrue();
  }
}
