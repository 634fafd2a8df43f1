package io.caudal.local.command;

import io.caudal.change.ChangeOperation;
import io.caudal.local.check.CheckedTable;
import io.caudal.local.check.Lake;
import io.caudal.local.check.LakeComparison;
import io.caudal.local.check.TableComparison;
import io.caudal.local.text.Numbers;
import io.caudal.local.text.TextTable;
import io.caudal.local.text.TextTable.Align;
import io.caudal.local.tickit.TickitDatabases;
import io.caudal.local.tickit.TickitTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every table's current state in the lake against its source.
 *
 * @param of the tables of the sample
 * @param tables what was found of each
 */
record Comparison(List<TickitTable> of, List<TableComparison> tables, Label label) {

  private static final List<String> HEAD =
      List.of("table", "source rows", "current rows", "r", "c", "u", "d", "content");
  private static final List<ChangeOperation> OPERATIONS =
      List.of(
          ChangeOperation.READ,
          ChangeOperation.CREATE,
          ChangeOperation.UPDATE,
          ChangeOperation.DELETE);

  static Comparison of(List<TickitTable> tables, Label label, Lake lake, TickitDatabases databases)
      throws SQLException {
    List<TableComparison> compared = new ArrayList<>();
    for (TickitTable table : tables) {
      compared.add(LakeComparison.compare(lake, CheckedTable.tickit(table), databases.of(table)));
    }
    return new Comparison(tables, compared, label);
  }

  /** Whether the source of the table at that place is a simulator. */
  boolean isSimulated(int place) {
    return label.simulated().contains(of.get(place));
  }

  boolean isEqual() {
    return tables.stream().allMatch(TableComparison::equal);
  }

  /** The numbers, then what differs. */
  List<String> lines() {
    List<Align> alignment = new ArrayList<>(Collections.nCopies(HEAD.size(), Align.RIGHT));
    alignment.set(0, Align.LEFT);
    alignment.set(HEAD.size() - 1, Align.LEFT);
    TextTable text = new TextTable(HEAD, alignment);
    for (int i = 0; i < tables.size(); i++) {
      text.add(row(label.of(of.get(i)), tables.get(i)));
    }
    List<String> lines = new ArrayList<>(text.lines());
    for (TableComparison table : tables) {
      table.differences().forEach(difference -> lines.add(table.lakeTable() + ": " + difference));
    }
    return lines;
  }

  private static List<String> row(String label, TableComparison table) {
    List<String> row = new ArrayList<>();
    row.add(label);
    row.add(Numbers.grouped(table.sourceRows()));
    row.add(Numbers.grouped(table.currentRows()));
    for (ChangeOperation operation : OPERATIONS) {
      row.add(Numbers.grouped(table.changes().getOrDefault(operation, 0L)));
    }
    row.add(table.equal() ? "equal" : "NOT EQUAL");
    return row;
  }
}
