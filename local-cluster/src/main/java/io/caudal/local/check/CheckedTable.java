package io.caudal.local.check;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import io.caudal.config.Zone;
import io.caudal.local.tickit.TickitTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table of a source and what the lake must hold of it.
 *
 * @param key columns of the lake's table, at least one
 */
public record CheckedTable(
    TableId id, Zone zone, String lakeTable, List<String> key, RowExpectation expectation) {

  /** A table of the sample in the refined zone, as the sample's SQL refines it. */
  public static CheckedTable tickit(TickitTable table) {
    return of(table, Zone.REFINED, TickitRefined.of(table));
  }

  /** The same, where another SELECT than the sample's may yield further columns. */
  public CheckedTable withOtherColumns() {
    return new CheckedTable(id, zone, lakeTable, key, new AmongOthers(expectation));
  }

  /** A table of the sample in the raw zone. */
  public static CheckedTable tickitRaw(TickitTable table) {
    return of(table, Zone.RAW, new PassThrough(table.columns()));
  }

  /**
   * Any table, as far as it reaches the lake unchanged.
   *
   * @param columns the names of the columns to compare, as the source spells them; the key is
   *     compared whether it is among them or not
   */
  public static CheckedTable passThrough(Zone zone, TableSchema table, Set<String> columns) {
    List<String> compared =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> columns.contains(name) || table.key().contains(name))
            .toList();
    List<String> key = table.key().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return new CheckedTable(table.id(), zone, table.lakeTable(), key, new PassThrough(compared));
  }

  private static CheckedTable of(TickitTable table, Zone zone, RowExpectation expectation) {
    return new CheckedTable(table.id(), zone, table.lakeTable(), List.of(table.key()), expectation);
  }
}
