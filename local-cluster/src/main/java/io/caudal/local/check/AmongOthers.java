package io.caudal.local.check;

import io.caudal.local.rows.RowImage;
import java.util.List;

/**
 * Expects some columns, and allows any others.
 *
 * @param columns what is expected of them
 */
record AmongOthers(RowExpectation columns) implements RowExpectation {

  @Override
  public List<String> sourceColumns() {
    return columns.sourceColumns();
  }

  @Override
  public List<String> lakeColumns() {
    return columns.lakeColumns();
  }

  @Override
  public RowImage expected(RowImage source) {
    return columns.expected(source);
  }

  @Override
  public boolean knowsEveryColumn() {
    return false;
  }
}
