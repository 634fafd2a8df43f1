package io.caudal.source.sqlserver;

import io.caudal.source.catalogue.CatalogueColumn;
import io.caudal.source.catalogue.ColumnType;
import io.caudal.source.catalogue.DeclaredType;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a table that the log carries: those that are not computed. */
final class SqlServerColumns {

  private static final String SQL =
      "SELECT c.name, ISNULL(b.name, u.name), c.max_length, c.precision, c.scale, c.is_nullable,"
          + " c.is_computed, c.encryption_type FROM sys.columns c"
          + " JOIN sys.types u ON u.user_type_id = c.user_type_id"
          + " LEFT JOIN sys.types b ON b.user_type_id = c.system_type_id"
          + " WHERE c.object_id = OBJECT_ID(?) ORDER BY c.column_id";

  private static final Set<String> DECIMALS = Set.of("decimal", "numeric");
  private static final Set<String> FRACTIONS = Set.of("time", "datetime2", "datetimeoffset");
  private static final Set<String> WIDE = Set.of("nchar", "nvarchar");
  private static final Set<String> LENGTHS =
      Set.of("char", "varchar", "nchar", "nvarchar", "binary", "varbinary");

  private final List<CatalogueColumn> stored = new ArrayList<>();
  private final List<String> computed = new ArrayList<>();

  private SqlServerColumns() {}

  static List<CatalogueColumn> of(Relation table, Query query) throws SQLException {
    return read(table.schema(), table.name(), query).stored;
  }

  /** The names of the computed columns, which the log has as NULL. */
  static List<String> computed(String schema, String table, Query query) throws SQLException {
    return read(schema, table, query).computed;
  }

  private static SqlServerColumns read(String schema, String table, Query query)
      throws SQLException {
    SqlServerColumns columns = new SqlServerColumns();
    query.list(SQL, columns::add, SqlServerNames.quote(schema, table));
    return columns;
  }

  private boolean add(ResultSet row) throws SQLException {
    String name = row.getString(1);
    return row.getBoolean(7) ? computed.add(name) : stored.add(column(name, row));
  }

  private static CatalogueColumn column(String name, ResultSet row) throws SQLException {
    DeclaredType declared = declared(row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5));
    String shown = shown(declared, row.getInt(3));
    boolean nullable = row.getBoolean(6);
    ColumnType type = type(declared, row.getString(8));
    return nullable
        ? CatalogueColumn.optional(name, shown, type)
        : CatalogueColumn.required(name, shown, type);
  }

  /**
   * The type that the lake gets.
   *
   * @param encryption the code of how clients encrypt the column, or null if they do not (<a
   *     href="https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-columns-transact-sql">sys.columns</a>)
   */
  static ColumnType type(DeclaredType declared, @Nullable String encryption) {
    return encryption == null
        ? SqlServerTypes.typeOf(declared)
        : ColumnType.refused(
            "it is always encrypted, and the lake would get its cipher",
            "Move it into a table that is not captured");
  }

  /**
   * A type with the sizes that a column declares.
   *
   * @param length in bytes, -1 without an end
   */
  static DeclaredType declared(String name, int length, int precision, int scale) {
    if (DECIMALS.contains(name)) {
      return DeclaredType.of(name, precision, scale);
    }
    if (FRACTIONS.contains(name)) {
      return DeclaredType.of(name, scale);
    }
    return LENGTHS.contains(name) && length > 0
        ? DeclaredType.of(name, WIDE.contains(name) ? length / 2 : length)
        : DeclaredType.of(name);
  }

  private static String shown(DeclaredType type, int length) {
    if (!type.isSized()) {
      return LENGTHS.contains(type.name()) && length < 0 ? type.name() + "(max)" : type.name();
    }
    return type.name()
        + "("
        + type.size(0, 0)
        + (DECIMALS.contains(type.name()) ? "," + type.size(1, 0) : "")
        + ")";
  }
}
