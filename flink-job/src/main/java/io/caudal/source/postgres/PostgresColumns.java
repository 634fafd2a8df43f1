package io.caudal.source.postgres;

import io.caudal.source.catalogue.CatalogueColumn;
import io.caudal.source.catalogue.ColumnType;
import io.caudal.source.catalogue.DeclaredType;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The columns of a table that the log carries: those that are not generated. */
final class PostgresColumns {

  private static final String SQL =
      "WITH RECURSIVE base(relid, attnum, typid, typmod, required) AS ("
          + "SELECT a.attrelid, a.attnum, a.atttypid, a.atttypmod, a.attnotnull"
          + " FROM pg_catalog.pg_attribute a"
          + " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = ? AND c.relname = ?"
          + " AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''"
          + " UNION ALL "
          + "SELECT b.relid, b.attnum, t.typbasetype,"
          + " CASE WHEN b.typmod >= 0 THEN b.typmod ELSE t.typtypmod END,"
          + " b.required OR t.typnotnull"
          + " FROM base b JOIN pg_catalog.pg_type t ON t.oid = b.typid WHERE t.typtype = 'd') "
          + "SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), b.required,"
          + " t.typname, n.nspname = 'pg_catalog', t.typoutput = 'array_out'::regproc, b.typmod"
          + " FROM base b"
          + " JOIN pg_catalog.pg_attribute a ON a.attrelid = b.relid AND a.attnum = b.attnum"
          + " JOIN pg_catalog.pg_type t ON t.oid = b.typid AND t.typtype <> 'd'"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
          + " ORDER BY b.attnum";

  private static final Set<String> WITH_DIGITS =
      Set.of("timestamp", "timestamptz", "time", "timetz", "bit");
  private static final String HSTORE = "hstore";

  private PostgresColumns() {}

  static List<CatalogueColumn> of(Relation table, Query query) throws SQLException {
    return query.list(SQL, PostgresColumns::column, table.schema(), table.name());
  }

  private static CatalogueColumn column(ResultSet row) throws SQLException {
    String name = row.getString(1);
    String shown = row.getString(2);
    ColumnType type = PostgresTypes.typeOf(declared(row));
    return row.getBoolean(3)
        ? CatalogueColumn.required(name, shown, type)
        : CatalogueColumn.optional(name, shown, type);
  }

  private static DeclaredType declared(ResultSet row) throws SQLException {
    String name = row.getString(4);
    if (row.getBoolean(6)) {
      return DeclaredType.of(PostgresTypes.ARRAY);
    }
    if (row.getBoolean(5)) {
      DeclaredType type = sized(name, row.getInt(7));
      return PostgresTypes.rules().typeOf(type).isPresent()
          ? type
          : DeclaredType.of(PostgresTypes.OTHER);
    }
    return DeclaredType.of(name.equals(HSTORE) ? HSTORE : PostgresTypes.OTHER);
  }

  /**
   * A built-in type with the sizes that its modifier stands for.
   *
   * @param modifier {@code pg_attribute.atttypmod}: -1 without a size
   */
  static DeclaredType sized(String name, int modifier) {
    if (modifier < 0) {
      return DeclaredType.of(name);
    }
    if (name.equals("numeric")) {
      int packed = modifier - 4;
      int scale = ((packed & 0x7ff) ^ 0x400) - 0x400;
      return DeclaredType.of(name, packed >> 16 & 0xffff, scale);
    }
    return WITH_DIGITS.contains(name) ? DeclaredType.of(name, modifier) : DeclaredType.of(name);
  }
}
