package io.caudal.catalog;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ContractColumns;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table's rows as its changes leave them: of each key the change with the greatest position, if
 * it is no delete, and nothing from before the last {@code t}. The SQL is standard enough for
 * Athena, Trino and DuckDB.
 */
public final class CurrentState {

  private CurrentState() {}

  /**
   * A SELECT of the current rows.
   *
   * @param relation what to select from, as it stands in SQL
   * @param columns of the relation that are wanted, in order
   * @param key columns of the relation, at least one
   */
  public static String select(String relation, List<String> columns, List<String> key) {
    String rank = Identifier.sql(free("change_rank", columns));
    String position = Identifier.sql(ContractColumns.POSITION);
    String operation = Identifier.sql(ContractColumns.OPERATION);
    return String.join(
        "\n",
        "SELECT",
        "  " + list(columns, ",\n  "),
        "FROM (",
        "  SELECT",
        "    *,",
        "    row_number() OVER (PARTITION BY "
            + list(key, ", ")
            + " ORDER BY "
            + position
            + " DESC) AS "
            + rank,
        "  FROM " + relation,
        "  WHERE " + position + " > coalesce((",
        "    SELECT max(" + position + ")",
        "    FROM " + relation,
        "    WHERE " + operation + " = " + code(ChangeOperation.TRUNCATE),
        "  ), '')",
        ") AS changes",
        "WHERE " + rank + " = 1 AND " + operation + " <> " + code(ChangeOperation.DELETE));
  }

  private static String free(String name, List<String> taken) {
    return taken.contains(name) ? free(name + "_", taken) : name;
  }

  private static String list(List<String> names, String separator) {
    return names.stream().map(Identifier::sql).collect(Collectors.joining(separator));
  }

  private static String code(ChangeOperation operation) {
    return "'" + operation.code() + "'";
  }
}
