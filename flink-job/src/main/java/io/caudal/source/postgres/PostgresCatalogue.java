package io.caudal.source.postgres;

import io.caudal.config.SourceSettings;
import io.caudal.config.TablePattern;
import io.caudal.source.catalogue.CatalogueColumn;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables, columns and keys as {@code pg_catalog} has them. */
final class PostgresCatalogue {

  private static final String RELATIONS =
      "SELECT n.nspname, c.relname, c.relkind FROM pg_catalog.pg_class c"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname LIKE ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
          + " AND c.relpersistence <> 't'"
          + " AND n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')";

  private static final String INDEX =
      "SELECT a.attname FROM pg_catalog.pg_index i"
          + " JOIN pg_catalog.pg_class c ON c.oid = i.indrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k(attnum, place)"
          + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum"
          + " WHERE n.nspname = ? AND c.relname = ? AND k.place <= i.indnkeyatts AND ";

  private final Query query;

  PostgresCatalogue(Query query) {
    this.query = query;
  }

  List<Relation> relations(SourceSettings source) throws SQLException {
    List<Relation> relations = new ArrayList<>();
    List<String> schemas =
        source.tables().stream()
            .map(TablePattern::schema)
            .map(schema -> schema.orElse("public"))
            .distinct()
            .collect(Collectors.toList());
    for (String schema : schemas) {
      relations.addAll(query.list(RELATIONS, PostgresCatalogue::relation, likeOf(schema)));
    }
    return relations.stream()
        .collect(
            Collectors.toMap(Relation::qualifiedName, relation -> relation, (one, same) -> one))
        .values()
        .stream()
        .collect(Collectors.toList());
  }

  private static String likeOf(String glob) {
    return glob.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%").replace('*', '%');
  }

  private static Relation relation(ResultSet row) throws SQLException {
    String schema = row.getString(1);
    String name = row.getString(2);
    switch (row.getString(3)) {
      case "p":
        return other(schema, name, "a partitioned table", "Name its partitions instead");
      case "v":
        return other(schema, name, "a view", "Name the tables under it");
      case "m":
        return other(schema, name, "a materialized view", "Name the tables under it");
      case "f":
        return other(schema, name, "a foreign table", "Capture it where it is");
      default:
        return Relation.table(schema, name);
    }
  }

  private static Relation other(String schema, String name, String obstacle, String remedy) {
    return Relation.other(schema, name, obstacle, remedy);
  }

  CatalogueTable describe(Relation table) throws SQLException {
    List<CatalogueColumn> columns = PostgresColumns.of(table, query);
    List<String> key = index(table, "i.indisprimary");
    return CatalogueTable.of(
        table.schema(), table.name(), columns, key, deleteImage(table, columns, key));
  }

  private List<String> deleteImage(Relation table, List<CatalogueColumn> columns, List<String> key)
      throws SQLException {
    switch (PostgresTable.read(query, table.schema(), table.name()).replicaIdentity()) {
      case "f":
        return columns.stream().map(CatalogueColumn::name).collect(Collectors.toList());
      case "i":
        return index(table, "i.indisreplident");
      case "n":
        return List.of();
      default:
        return key;
    }
  }

  private List<String> index(Relation table, String condition) throws SQLException {
    return query.list(
        INDEX + condition + " ORDER BY k.place",
        row -> row.getString(1),
        table.schema(),
        table.name());
  }
}
