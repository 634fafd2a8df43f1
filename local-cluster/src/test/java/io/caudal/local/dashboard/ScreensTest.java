package io.caudal.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.check.Freshness;
import io.caudal.local.flink.ChangesSeen;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ScreensTest {

  private static final TableStatus SALES =
      new TableStatus(
          "sales",
          OptionalInt.of(97),
          new ChangesSeen(1_000, 20, 3, 1, 0),
          OptionalLong.of(1_024),
          Optional.of(new Freshness(2_600, 5_100, 24)));
  private static final TableStatus REMOTE =
      new TableStatus(
          "orders",
          OptionalInt.empty(),
          new ChangesSeen(1_500, 0, 0, 0, 0),
          OptionalLong.empty(),
          Optional.empty());

  private final StringWriter text = new StringWriter();

  @Test
  void theTableShowsWhatIsKnown() {
    assertThat(StatusTable.lines(List.of(SALES, REMOTE)))
        .containsExactly(
            "table      snapshot   inserts   updates   deletes   rows in lake   fresh p50     p99",
            "────────────────────────────────────────────────────────────────────────────────────",
            "sales          97 %        20         3         1          1,024       2.6 s   5.1 s",
            "orders   1,500 rows         0         0         0              –           –       –");
  }

  @Test
  void aTerminalIsDrawnInPlace() {
    LiveScreen screen = new LiveScreen(new PrintWriter(text), 24);
    screen.say("Started");
    screen.show("RUNNING", List.of(SALES));
    assertThat(text.toString())
        .startsWith("Started\n")
        .contains("sales")
        .doesNotContain("\u001b[J");
    screen.show("RUNNING", List.of(SALES));
    assertThat(text.toString()).contains("\r\u001b[7A\u001b[J");
  }

  @Test
  void aLowTerminalShowsTheFirstTables() {
    LiveScreen screen = new LiveScreen(new PrintWriter(text), 9);
    screen.show("RUNNING", List.of(SALES, REMOTE));
    assertThat(text.toString()).contains("sales", "… and 1 more").doesNotContain("orders");
  }

  @Test
  void aFileGetsALineNowAndThen() {
    Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    PlainScreen screen = new PlainScreen(new PrintWriter(text), stopped);
    screen.show("RUNNING", List.of(SALES, REMOTE));
    screen.show("RUNNING", List.of(SALES, REMOTE));
    assertThat(text.toString())
        .isEqualToNormalizingNewlines(
            "RUNNING | rows read 2,500 | changes seen 24 | rows in lake 1,024\n");
  }
}
