package io.caudal.local.trino;

import io.caudal.catalog.Statement;
import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import java.util.Optional;
import org.apache.hadoop.hive.ql.parse.ParseException;

/** What a table, or a view of its current rows, holds, for Trino and for a reader of files. */
final class ReadByOthers {

  private static final String RAW = "_raw";
  private static final String CURRENT = "_current";

  private ReadByOthers() {}

  /** All rows of what a statement has created, in Trino. */
  static String select(Statement created) throws ParseException {
    String columns =
        created.kind() == Statement.Kind.TABLE ? AthenaTable.of(created.sql()).selectAll() : "*";
    return "SELECT " + columns + " FROM athena.\"" + created.name() + "\"";
  }

  /** The same of the lake's files; empty for what is neither a table nor its current rows. */
  static Optional<String> select(Lake files, Statement created) throws ParseException {
    return switch (created.kind()) {
      case TABLE ->
          Optional.of(
              "SELECT "
                  + AthenaTable.of(created.sql()).selectAll()
                  + " FROM "
                  + changes(files, created.name()));
      case VIEW -> Optional.of(view(files, created));
      case DATABASE, ANALYSIS -> Optional.empty();
    };
  }

  private static String view(Lake files, Statement created) {
    String table = created.name().substring(0, created.name().length() - CURRENT.length());
    return created
        .sql()
        .replaceFirst("^CREATE OR REPLACE VIEW .* AS\n", "")
        .replace("\"athena\".\"" + table + "\"", changes(files, table));
  }

  private static String changes(Lake files, String table) {
    return table.endsWith(RAW)
        ? files.changes(Zone.RAW, table.substring(0, table.length() - RAW.length()))
        : files.changes(Zone.REFINED, table);
  }
}
