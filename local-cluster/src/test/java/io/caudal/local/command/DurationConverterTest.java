package io.caudal.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class DurationConverterTest {

  private final DurationConverter converter = new DurationConverter();

  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "60s, PT1M", "5M, PT5M", "1h30m, PT1H30M"})
  void readsTimes(String text, Duration duration) {
    assertThat(converter.convert(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "60", "0s", "-5s", "soon", "ms"})
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("must be a time such as 60s, 5m or 1h30m, but is " + text);
  }

  @Test
  void theCommandLineUsesIt() {
    CommandResult result = CommandResult.of("up", "--for", "soon");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("must be a time such as 60s");
  }
}
