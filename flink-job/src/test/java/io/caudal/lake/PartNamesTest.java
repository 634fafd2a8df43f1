package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartNamesTest {

  private final PartNames names = PartNames.ofNewRun("sales", "Caudal job");

  /** As FileSink goes on after the prefix. */
  private static String file(PartNames names, Attempt attempt) {
    return names.prefix(attempt) + "-" + UUID.randomUUID() + "-12.parquet";
  }

  @Test
  void tellTableJobAndRun() {
    assertThat(names.prefix(new Attempt(1, 7, 4)))
        .matches("part-sales-Caudal-job-[0-9a-f]{8}\\.1\\.7\\.4");
  }

  @Test
  void tellTheAttempt() {
    assertThat(names.attempt(file(names, new Attempt(1, 7_000_000_000L, 4))))
        .get()
        .hasToString("1.7000000000.4");
  }

  @Test
  void ofAnotherRunTellNothing() {
    PartNames other = PartNames.ofNewRun("sales", "Caudal job");

    assertThat(names.attempt(file(other, new Attempt(1, 7, 4)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part-sales-Caudal-job-%s-0.parquet",
        "part-sales-Caudal-job-0.1.2-%s-0.parquet",
        "part-0.parquet",
        "",
      })
  void ofOthersTellNothing(String pattern) {
    assertThat(names.attempt(String.format(pattern, UUID.randomUUID()))).isEmpty();
  }

  @Test
  void areWholeNames() {
    String file = file(names, new Attempt(1, 7, 4));

    assertThat(names.attempt("x" + file)).isEmpty();
    assertThat(names.attempt(file + ".crc")).isEmpty();
    assertThat(names.attempt(file.replace(".parquet", ".orc"))).isEmpty();
    assertThat(names.attempt(file.replace(".7.", ".-7."))).isEmpty();
    assertThat(names.attempt(file.replace(".7.", ".77777777777777777777."))).isEmpty();
  }
}
