package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.List;

/** Dates that no calendar has, which MySQL stores unless told not to. */
final class MySqlZeroDates {

  private MySqlZeroDates() {}

  static List<Problem> problems(SourceSettings source, Query query, List<CatalogueTable> tables)
      throws SQLException {
    boolean dated =
        tables.stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.sourceType().matches("(?i)(date|datetime|timestamp).*"));
    String mode = query.first("SELECT @@GLOBAL.sql_mode", row -> row.getString(1)).orElse("");
    boolean strict = mode.contains("STRICT_TRANS_TABLES") || mode.contains("STRICT_ALL_TABLES");
    if (!dated || (strict && mode.contains("NO_ZERO_DATE") && mode.contains("NO_ZERO_IN_DATE"))) {
      return List.of();
    }
    return List.of(
        Problem.error(
            "source." + source.name() + ", server",
            "must refuse dates such as 0000-00-00: in the log they cannot be told from null, or from"
                + " 1970-01-01 where the column is NOT NULL",
            "sql_mode = " + mode,
            "Add STRICT_TRANS_TABLES, NO_ZERO_DATE and NO_ZERO_IN_DATE to sql_mode in the server's"
                + " parameters, and correct such dates that are stored"));
  }
}
