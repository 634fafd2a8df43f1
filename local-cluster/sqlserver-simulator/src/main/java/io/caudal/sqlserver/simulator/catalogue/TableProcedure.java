package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.LikePattern;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sp_tables}. */
public final class TableProcedure {

  private TableProcedure() {}

  /**
   * The tables whose names match.
   *
   * @param name a pattern, or null for any
   * @param owner a pattern, or null for any
   * @param types a list in quotes, or null for any
   */
  public static SystemView tables(
      Database database, @Nullable String name, @Nullable String owner, @Nullable String types) {
    SystemView view =
        new SystemView()
            .columns(SqlType.SYSNAME, "TABLE_QUALIFIER", "TABLE_OWNER", "TABLE_NAME")
            .column("TABLE_TYPE", SqlType.varchar(32))
            .column("REMARKS", SqlType.varchar(254));
    if (types == null || types.contains("'TABLE'")) {
      for (Table table : matching(database, name, owner)) {
        view.row(database.name(), table.name().schema(), table.name().name(), "TABLE", null);
      }
    }
    return view;
  }

  static List<Table> matching(Database database, @Nullable String name, @Nullable String owner) {
    return database.tables().stream()
        .filter(table -> matches(table.name().name(), name))
        .filter(table -> matches(table.name().schema(), owner))
        .sorted(Comparator.comparing(table -> table.name().toString()))
        .toList();
  }

  static boolean matches(String text, @Nullable String pattern) {
    return pattern == null || LikePattern.matches(text, pattern, "\\");
  }
}
