package io.caudal.source.postgres;

import io.caudal.source.catalogue.Query;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What decides whether a table's changes are logged completely and may be read. */
final class PostgresTable {

  private static final String SQL =
      "SELECT c.relpersistence, c.relreplident, c.relispartition,"
          + " EXISTS (SELECT 1 FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid),"
          + " c.reltoastrelid <> 0 AND EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a"
          + " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
          + " AND a.attlen = -1 AND a.attstorage <> 'p'),"
          + " pg_catalog.row_security_active(c.oid),"
          + " pg_catalog.has_table_privilege(c.oid, 'SELECT'),"
          + " pg_catalog.has_schema_privilege(n.oid, 'USAGE'),"
          + " pg_catalog.pg_has_role(c.relowner, 'USAGE'),"
          + " ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid"
          + " AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated <> ''"
          + " ORDER BY a.attnum)::text[]"
          + " FROM pg_catalog.pg_class c"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = ? AND c.relname = ?";

  private final String persistence;
  private final String replicaIdentity;
  private final boolean partition;
  private final boolean parent;
  private final boolean toasted;
  private final boolean filtered;
  private final boolean selectable;
  private final boolean reachable;
  private final boolean owned;
  private final String[] generated;

  private PostgresTable(ResultSet row) throws SQLException {
    this.persistence = row.getString(1);
    this.replicaIdentity = row.getString(2);
    this.partition = row.getBoolean(3);
    this.parent = row.getBoolean(4);
    this.toasted = row.getBoolean(5);
    this.filtered = row.getBoolean(6);
    this.selectable = row.getBoolean(7);
    this.reachable = row.getBoolean(8);
    this.owned = row.getBoolean(9);
    this.generated = (String[]) row.getArray(10).getArray();
  }

  static PostgresTable read(Query query, String schema, String table) throws SQLException {
    return query
        .first(SQL, PostgresTable::new, schema, table)
        .orElseThrow(() -> new SQLException("the table " + schema + "." + table + " is gone"));
  }

  boolean isUnlogged() {
    return persistence.equals("u");
  }

  /** {@code d} the primary key, {@code i} an index, {@code f} the whole row, {@code n} nothing. */
  String replicaIdentity() {
    return replicaIdentity;
  }

  boolean isPartition() {
    return partition;
  }

  /** Whether other tables inherit from it, so that reading it reads their rows, too. */
  boolean isParent() {
    return parent;
  }

  /**
   * Whether values may be stored outside the row, which PostgreSQL decided by the largest size of a
   * row when it created the table.
   */
  boolean mayBeToasted() {
    return toasted;
  }

  /** Whether policies hide rows from the user. */
  boolean isFiltered() {
    return filtered;
  }

  boolean isSelectable() {
    return selectable;
  }

  boolean isInUsableSchema() {
    return reachable;
  }

  /** Whether the user has the rights of its owner. */
  boolean isOwned() {
    return owned;
  }

  /** The names of its generated columns, joined by commas; empty if it has none. */
  String generatedColumns() {
    return String.join(", ", generated);
  }
}
