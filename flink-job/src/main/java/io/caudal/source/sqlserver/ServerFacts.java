package io.caudal.source.sqlserver;

import io.caudal.source.catalogue.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a server says of itself and of the database that is open. */
final class ServerFacts {

  static final String SQL =
      "SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(128)),"
          + " CAST(SERVERPROPERTY('Edition') AS nvarchar(128)),"
          + " CAST(SERVERPROPERTY('EngineEdition') AS int),"
          + " CAST(DATABASEPROPERTYEX(DB_NAME(), 'Updateability') AS nvarchar(128)),"
          + " DB_NAME(),"
          + " CAST(CASE WHEN DB_ID(N'rdsadmin') IS NULL THEN 0 ELSE 1 END AS bit),"
          + " DATEPART(TZOFFSET, SYSDATETIMEOFFSET()),"
          + " CAST(HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'VIEW DATABASE STATE') AS int)";

  private static final String CDC =
      "SELECT is_cdc_enabled FROM sys.databases WHERE name = DB_NAME()";

  private static final int OLDEST = 13;
  private static final int EXPRESS = 4;
  private static final int AZURE_DATABASE = 5;
  private static final int AZURE_INSTANCE = 8;
  private static final Set<Integer> AZURE = Set.of(AZURE_DATABASE, AZURE_INSTANCE);

  private final String version;
  private final String edition;
  private final int engine;
  private final @Nullable String updateability;
  private final String database;
  private final boolean rds;
  private final int zoneMinutes;
  private final boolean statistics;
  private final boolean captured;

  private ServerFacts(ResultSet row, boolean captured) throws SQLException {
    this.version = row.getString(1);
    this.edition = row.getString(2);
    this.engine = row.getInt(3);
    this.updateability = row.getString(4);
    this.database = row.getString(5);
    this.rds = row.getBoolean(6);
    this.zoneMinutes = row.getInt(7);
    this.statistics = row.getInt(8) == 1;
    this.captured = captured;
  }

  static ServerFacts read(Query query) throws SQLException {
    boolean captured = query.first(CDC, row -> row.getBoolean(1)).orElse(false);
    return query
        .first(SQL, row -> new ServerFacts(row, captured))
        .orElseThrow(() -> new SQLException("the server says nothing of itself"));
  }

  String version() {
    return version;
  }

  /**
   * Whether it is older than SQL Server 2016, whose version begins with 13. Azure, which is always
   * the latest, calls itself 12.
   */
  boolean isTooOld() {
    return Integer.parseInt(version.split("\\.", -1)[0]) < OLDEST && !AZURE.contains(engine);
  }

  String edition() {
    return edition;
  }

  /** Whether the edition has change data capture. */
  boolean hasCapture() {
    return engine != EXPRESS && !edition.startsWith("Web");
  }

  /** Whether it is Azure SQL Database, which captures without an Agent. */
  boolean isAzureDatabase() {
    return engine == AZURE_DATABASE;
  }

  /** Whether the database cannot be written here, as on a secondary replica. */
  boolean isReadOnly() {
    return "READ_ONLY".equals(updateability);
  }

  /** As the server spells it. */
  String database() {
    return database;
  }

  /** Whether Amazon RDS runs it, which keeps a database of its own on every server. */
  boolean isRds() {
    return rds;
  }

  /** The offset of the server's zone from UTC at the moment. */
  int zoneMinutes() {
    return zoneMinutes;
  }

  /** Whether the user may read how many rows a table has. */
  boolean showsStatistics() {
    return statistics;
  }

  /** Whether change data capture is enabled for the database. */
  boolean isCaptured() {
    return captured;
  }
}
