package io.caudal.local.check;

import io.caudal.local.rows.RowImage;
import java.util.List;

/** Says what becomes of a source's row in the lake. */
public interface RowExpectation {

  /** The columns that are read from the source. */
  List<String> sourceColumns();

  /** The columns of the lake that are compared, which must contain the key. */
  List<String> lakeColumns();

  /**
   * A row of the lake.
   *
   * @param source the values of {@link #sourceColumns}
   * @return the values of {@link #lakeColumns}
   */
  RowImage expected(RowImage source);

  /** Whether the lake's table may have no other columns, but for those of the contract. */
  boolean knowsEveryColumn();
}
