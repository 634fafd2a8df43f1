package io.caudal.source.postgres;

import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A publication as it is: what it publishes of which tables. */
final class PublicationState {

  private final String missing;
  private final boolean viaRoot;
  private final boolean owned;
  private final Map<String, PublishedTable> tables;

  private PublicationState(
      String missing, boolean viaRoot, boolean owned, Map<String, PublishedTable> tables) {
    this.missing = missing;
    this.viaRoot = viaRoot;
    this.owned = owned;
    this.tables = tables;
  }

  /** A table of a publication, as far as the publication says so. */
  static final class PublishedTable {

    private final List<String> columns;
    private final String filter;

    private PublishedTable(List<String> columns, String filter) {
      this.columns = columns;
      this.filter = filter;
    }

    /** Empty: all of them. */
    List<String> columns() {
      return columns;
    }

    /** The condition that a row must meet; empty: none. */
    String filter() {
      return filter;
    }
  }

  /** The publication of that name, if there is one. */
  static Optional<PublicationState> read(Query query, String publication) throws SQLException {
    int version =
        query.first("SHOW server_version_num", row -> Integer.parseInt(row.getString(1))).orElse(0);
    Map<String, PublishedTable> tables = new HashMap<>();
    String detail = version >= 150_000 ? "attnames::text[], rowfilter" : "NULL::text[], NULL::text";
    query.list(
        "SELECT schemaname, tablename, "
            + detail
            + " FROM pg_catalog.pg_publication_tables WHERE pubname = ?",
        row ->
            tables.put(
                row.getString(1) + "." + row.getString(2),
                new PublishedTable(
                    row.getArray(3) == null
                        ? List.of()
                        : List.of((String[]) row.getArray(3).getArray()),
                    row.getString(4) == null ? "" : row.getString(4))),
        publication);
    return query.first(
        "SELECT concat_ws(', ', CASE WHEN NOT pubinsert THEN 'insert' END,"
            + " CASE WHEN NOT pubupdate THEN 'update' END,"
            + " CASE WHEN NOT pubdelete THEN 'delete' END,"
            + " CASE WHEN NOT pubtruncate THEN 'truncate' END), "
            + (version >= 130_000 ? "pubviaroot" : "false")
            + ", pg_catalog.pg_has_role(pubowner, 'USAGE')"
            + " FROM pg_catalog.pg_publication WHERE pubname = ?",
        row ->
            new PublicationState(
                row.getString(1), row.getBoolean(2), row.getBoolean(3), Map.copyOf(tables)),
        publication);
  }

  /** The operations that it does not publish, joined by commas; empty if it publishes all. */
  String missingOperations() {
    return missing;
  }

  /** Whether changes of partitions appear as changes of the partitioned table. */
  boolean isViaRoot() {
    return viaRoot;
  }

  /** Whether the user may alter it. */
  boolean isOwned() {
    return owned;
  }

  /** The table as it is published; nothing if it is not. */
  Optional<PublishedTable> table(String schema, String table) {
    return Optional.ofNullable(tables.get(schema + "." + table));
  }
}
