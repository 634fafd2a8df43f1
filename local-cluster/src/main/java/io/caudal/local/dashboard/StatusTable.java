package io.caudal.local.dashboard;

import io.caudal.local.text.Numbers;
import io.caudal.local.text.TextTable;
import io.caudal.local.text.TextTable.Align;
import java.util.List;

/** The tables' status as text. */
final class StatusTable {

  private static final List<String> HEAD =
      List.of(
          "table", "snapshot", "inserts", "updates", "deletes", "rows in lake", "fresh p50", "p99");
  private static final List<Align> ALIGNMENT =
      List.of(
          Align.LEFT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT,
          Align.RIGHT);
  private static final String UNKNOWN = "–";

  private StatusTable() {}

  static List<String> lines(List<TableStatus> tables) {
    TextTable text = new TextTable(HEAD, ALIGNMENT);
    tables.forEach(table -> text.add(row(table)));
    return text.lines();
  }

  private static List<String> row(TableStatus table) {
    return List.of(
        table.name(),
        snapshot(table),
        Numbers.grouped(table.seen().creates()),
        Numbers.grouped(table.seen().updates()),
        Numbers.grouped(table.seen().deletes()),
        table.lakeRows().isPresent() ? Numbers.grouped(table.lakeRows().orElseThrow()) : UNKNOWN,
        table.freshness().map(found -> Numbers.millis(found.p50Millis())).orElse(UNKNOWN),
        table.freshness().map(found -> Numbers.millis(found.p99Millis())).orElse(UNKNOWN));
  }

  private static String snapshot(TableStatus table) {
    return table.snapshotPercent().isPresent()
        ? table.snapshotPercent().orElseThrow() + " %"
        : Numbers.grouped(table.seen().reads()) + " rows";
  }
}
