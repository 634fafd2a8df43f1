package io.caudal.source.sqlserver;

import io.caudal.source.catalogue.CatalogueColumn;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.Relation;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables, columns and keys as the catalogue views have them. */
final class SqlServerCatalogue {

  private static final String RELATIONS =
      "SELECT s.name, o.name, CASE WHEN o.type = 'V' THEN 'view'"
          + " WHEN t.is_memory_optimized = 1 THEN 'memory' WHEN t.is_external = 1 THEN 'external'"
          + " ELSE 'table' END FROM sys.objects o"
          + " JOIN sys.schemas s ON s.schema_id = o.schema_id"
          + " LEFT JOIN sys.tables t ON t.object_id = o.object_id"
          + " WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0 AND s.name <> N'cdc'";

  private static final String KEY =
      "SELECT c.name FROM sys.indexes i JOIN sys.index_columns k"
          + " ON k.object_id = i.object_id AND k.index_id = i.index_id"
          + " JOIN sys.columns c ON c.object_id = k.object_id AND c.column_id = k.column_id"
          + " WHERE i.object_id = OBJECT_ID(?) AND i.is_primary_key = 1 ORDER BY k.key_ordinal";

  /** The types whose values SQL Server does not log with a delete. */
  private static final Set<String> NOT_IN_DELETES = Set.of("text", "ntext", "image");

  private final Query query;

  SqlServerCatalogue(Query query) {
    this.query = query;
  }

  List<Relation> relations() throws SQLException {
    return query.list(
        RELATIONS, row -> relation(row.getString(1), row.getString(2), row.getString(3)));
  }

  /** What has rows, by its kind: view, memory, external or table. */
  static Relation relation(String schema, String name, String kind) {
    switch (kind) {
      case "view":
        return Relation.other(schema, name, "a view", "Name the tables under it");
      case "memory":
        return Relation.other(
            schema,
            name,
            "a memory-optimized table, which change data capture does not know",
            "Leave it out");
      case "external":
        return Relation.other(schema, name, "an external table", "Capture it where it is");
      default:
        return Relation.table(schema, name);
    }
  }

  CatalogueTable describe(Relation table) throws SQLException {
    List<CatalogueColumn> columns = SqlServerColumns.of(table, query);
    List<String> key =
        query.list(
            KEY, row -> row.getString(1), SqlServerNames.quote(table.schema(), table.name()));
    List<String> deleteImage =
        columns.stream()
            .filter(column -> !NOT_IN_DELETES.contains(column.sourceType()))
            .map(CatalogueColumn::name)
            .collect(Collectors.toList());
    return CatalogueTable.of(table.schema(), table.name(), columns, key, deleteImage);
  }
}
