package io.caudal.local.check;

import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.TickitTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the refined zone holds of the sample's tables, worked out without the job's SQL. */
final class TickitRefined implements RowExpectation {

  private final TickitTable table;
  private final List<ColumnRule> rules;

  private TickitRefined(TickitTable table, List<ColumnRule> rules) {
    this.table = table;
    this.rules = rules;
  }

  static RowExpectation of(TickitTable table) {
    return new TickitRefined(table, TickitRules.of(table));
  }

  @Override
  public List<String> sourceColumns() {
    return table.columns();
  }

  @Override
  public List<String> lakeColumns() {
    return rules.stream().map(ColumnRule::lakeColumn).toList();
  }

  @Override
  public RowImage expected(RowImage source) {
    SourceRow row = new SourceRow(table.columns(), source);
    @Nullable String[] values = new String[rules.size()];
    for (int column = 0; column < values.length; column++) {
      values[column] = rules.get(column).rule().of(row);
    }
    return RowImage.of(values);
  }

  @Override
  public boolean knowsEveryColumn() {
    return true;
  }
}
