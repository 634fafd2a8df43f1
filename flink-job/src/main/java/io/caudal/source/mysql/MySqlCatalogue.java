package io.caudal.source.mysql;

import io.caudal.config.SourceSettings;
import io.caudal.config.TablePattern;
import io.caudal.source.catalogue.CatalogueColumn;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.ColumnType;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables and columns as {@code information_schema} has them. */
final class MySqlCatalogue {

  private static final String OTHER_TABLE = "Name a table, or leave it out";

  /** Whose bytes in the log the connector would decode as if they were of another one. */
  private static final Set<String> MISREAD =
      Set.of("armscii8", "dec8", "geostd8", "hp8", "keybcs2", "swe7");

  private final Query query;

  MySqlCatalogue(Query query) {
    this.query = query;
  }

  List<Relation> relations(SourceSettings source) throws SQLException {
    List<Relation> relations = new ArrayList<>();
    List<String> schemas =
        source.tables().stream()
            .map(TablePattern::schema)
            .map(schema -> schema.orElse(source.database()))
            .distinct()
            .collect(Collectors.toList());
    for (String schema : schemas) {
      relations.addAll(
          query.list(
              "SELECT table_schema, table_name, table_type FROM information_schema.tables"
                  + " WHERE table_schema LIKE ? AND table_schema NOT IN"
                  + " ('information_schema', 'mysql', 'performance_schema', 'sys')",
              MySqlCatalogue::relation,
              likeOf(schema)));
    }
    return relations;
  }

  private static String likeOf(String glob) {
    return glob.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%").replace('*', '%');
  }

  private static Relation relation(ResultSet row) throws SQLException {
    String schema = row.getString(1);
    String name = row.getString(2);
    String type = row.getString(3);
    switch (type) {
      case "BASE TABLE":
        return Relation.table(schema, name);
      case "SYSTEM VERSIONED":
        return Relation.other(
            schema,
            name,
            "a system-versioned table, whose log mixes rows with their history",
            "ALTER TABLE " + schema + "." + name + " DROP SYSTEM VERSIONING;");
      default:
        return Relation.other(schema, name, "a " + type.toLowerCase(Locale.ROOT), OTHER_TABLE);
    }
  }

  CatalogueTable describe(Relation table) throws SQLException {
    List<CatalogueColumn> columns =
        query.list(
            "SELECT column_name, column_type, is_nullable, extra, character_set_name"
                + " FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                + " ORDER BY ordinal_position",
            row -> column(row, table),
            table.schema(),
            table.name());
    List<String> key =
        query.list(
            "SELECT column_name FROM information_schema.statistics WHERE table_schema = ?"
                + " AND table_name = ? AND index_name = 'PRIMARY' ORDER BY seq_in_index",
            row -> row.getString(1),
            table.schema(),
            table.name());
    List<String> logged = columns.stream().map(CatalogueColumn::name).collect(Collectors.toList());
    return CatalogueTable.of(table.schema(), table.name(), columns, key, logged);
  }

  private static CatalogueColumn column(ResultSet row, Relation table) throws SQLException {
    String name = row.getString(1);
    String declared = row.getString(2);
    ColumnType type = typeOf(row, declared, table.qualifiedName(), name);
    return row.getString(3).equals("NO")
        ? CatalogueColumn.required(name, declared, type)
        : CatalogueColumn.optional(name, declared, type);
  }

  private static ColumnType typeOf(ResultSet row, String declared, String table, String column)
      throws SQLException {
    if (row.getString(4).toUpperCase(Locale.ROOT).contains("INVISIBLE")) {
      return ColumnType.refused(
          "an invisible column, which the snapshot would read as null",
          "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET VISIBLE;");
    }
    String charset = row.getString(5);
    if (charset != null && MISREAD.contains(charset)) {
      return ColumnType.refused(
          "its character set " + charset + " is unknown to Java",
          "ALTER TABLE " + table + " CONVERT TO CHARACTER SET utf8mb4;");
    }
    return MySqlTypes.typeOf(declared);
  }
}
