package io.caudal.local.check;

import io.caudal.change.ContractColumns;
import io.caudal.local.rows.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** A table's rows as its changes leave them. */
public final class CurrentState {

  private static final String RANK = "rank_of_change";

  private CurrentState() {}

  /**
   * A SELECT of the last change of each key: not of keys that are deleted, and nothing from before
   * the table was emptied.
   *
   * @param changes something to select from, see {@link Lake#changes}
   * @param key columns of the lake's table
   */
  public static String of(String changes, List<String> key) {
    String keyColumns = key.stream().map(CurrentState::quoted).collect(Collectors.joining(", "));
    return """
        SELECT * EXCLUDE (%1$s) FROM (
          SELECT *, row_number() OVER (PARTITION BY %2$s ORDER BY %3$s DESC) AS %1$s
          FROM %4$s
          WHERE %3$s > coalesce((SELECT max(%3$s) FROM %4$s WHERE %5$s = 't'), ''))
        WHERE %1$s = 1 AND %5$s <> 'd'
        """
        .formatted(RANK, keyColumns, ContractColumns.POSITION, changes, ContractColumns.OPERATION);
  }

  static String quoted(String column) {
    return Dialect.POSTGRES.quoted(column);
  }
}
