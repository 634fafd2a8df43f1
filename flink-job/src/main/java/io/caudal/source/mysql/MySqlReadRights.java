package io.caudal.source.mysql;

import io.caudal.change.TableId;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.TableSubject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the user may read every column of every captured table: tried out, without a row. */
final class MySqlReadRights {

  private MySqlReadRights() {}

  static List<Problem> problems(SourceSettings source, Query query, List<CatalogueTable> tables)
      throws SQLException {
    List<Problem> problems = new ArrayList<>();
    for (CatalogueTable table : tables) {
      String name = quote(table.schema()) + "." + quote(table.name());
      try {
        query.list("SELECT * FROM " + name + " LIMIT 0", row -> 1);
      } catch (SQLException failure) {
        if (!MySqlErrors.isDenied(failure)) {
          throw failure;
        }
        problems.add(
            Problem.error(
                TableSubject.of(TableId.of(source.name(), table.schema(), table.name())).table(),
                "must be readable in every column",
                "SELECT is denied to " + source.username(),
                "GRANT SELECT ON " + name + " TO " + source.username() + ";"));
      }
    }
    return problems;
  }

  private static String quote(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
