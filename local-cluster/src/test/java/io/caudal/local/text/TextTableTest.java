package io.caudal.local.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.local.text.TextTable.Align;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {

  private final TextTable table =
      new TextTable(List.of("table", "rows"), List.of(Align.LEFT, Align.RIGHT));

  @Test
  void columnsAreAsWideAsWhatIsInThem() {
    table.add(List.of("sales", "172,456")).add(List.of("date", "365"));
    assertThat(table.lines())
        .containsExactly(
            "table      rows", //
            "───────────────",
            "sales   172,456",
            "date        365");
  }

  @Test
  void refusesARowOfAnotherSize() {
    assertThatThrownBy(() -> table.add(List.of("sales")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
