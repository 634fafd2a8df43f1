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
import java.util.function.Function;

/** Every table's current state in the lake against its source. */
record Comparison(List<ComparedTable> tables, Label label) {

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
    return of(tables, label, lake, databases, CheckedTable::tickit);
  }

  /** The same, where the SELECTs of the sample may have been changed to yield more columns. */
  static Comparison ofChanged(
      List<TickitTable> tables, Label label, Lake lake, TickitDatabases databases)
      throws SQLException {
    return of(
        tables, label, lake, databases, table -> CheckedTable.tickit(table).withOtherColumns());
  }

  private static Comparison of(
      List<TickitTable> tables,
      Label label,
      Lake lake,
      TickitDatabases databases,
      Function<TickitTable, CheckedTable> expected)
      throws SQLException {
    List<ComparedTable> compared = new ArrayList<>();
    for (TickitTable table : tables) {
      compared.add(
          new ComparedTable(
              table, LakeComparison.compare(lake, expected.apply(table), databases.of(table))));
    }
    return new Comparison(compared, label);
  }

  boolean isEqual() {
    return tables.stream().allMatch(table -> table.found().equal());
  }

  /** In one sentence. */
  String summary() {
    return isEqual()
        ? "Equal: the lake holds what the databases hold, row by row, column by column."
        : "NOT EQUAL: the lake differs from the databases.";
  }

  /** The numbers, then what differs. */
  List<String> lines() {
    List<Align> alignment = new ArrayList<>(Collections.nCopies(HEAD.size(), Align.RIGHT));
    alignment.set(0, Align.LEFT);
    alignment.set(HEAD.size() - 1, Align.LEFT);
    TextTable text = new TextTable(HEAD, alignment);
    for (ComparedTable table : tables) {
      text.add(row(label.of(table.table()), table.found()));
    }
    List<String> lines = new ArrayList<>(text.lines());
    for (ComparedTable table : tables) {
      table
          .found()
          .differences()
          .forEach(difference -> lines.add(table.found().lakeTable() + ": " + difference));
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
