package io.caudal.local.check;

import io.caudal.local.rows.RowImage;
import java.util.List;
import java.util.Locale;

/** Columns that reach the lake as they are, under their names in lower case. */
final class PassThrough implements RowExpectation {

  private final List<String> columns;

  PassThrough(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  @Override
  public List<String> sourceColumns() {
    return columns;
  }

  @Override
  public List<String> lakeColumns() {
    return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public RowImage expected(RowImage source) {
    return source;
  }

  @Override
  public boolean knowsEveryColumn() {
    return false;
  }
}
