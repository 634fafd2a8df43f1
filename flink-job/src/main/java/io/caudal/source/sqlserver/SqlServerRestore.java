package io.caudal.source.sqlserver;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.debezium.KeptSplits;
import io.caudal.source.log.KeptSource;
import io.caudal.source.log.KeptTables;
import io.debezium.connector.sqlserver.Lsn;
import io.debezium.connector.sqlserver.SqlServerChangeTable;
import io.debezium.relational.TableId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a source can go on where it stood. */
public final class SqlServerRestore {

  private static final String CHANGE_TABLES =
      "SELECT OBJECT_SCHEMA_NAME(source_object_id, DB_ID(?)), OBJECT_NAME(source_object_id,"
          + " DB_ID(?)), capture_instance, object_id, start_lsn FROM cdc.change_tables";

  private final KeptSplits kept;

  private SqlServerRestore(KeptSplits kept) {
    this.kept = kept;
  }

  /**
   * Reads where it stood.
   *
   * @throws IOException if that is not what a source for SQL Server kept
   */
  public static SqlServerRestore of(KeptSource kept) throws IOException {
    return new SqlServerRestore(KeptSplits.of(kept, new KeptOffset.Factory()));
  }

  public KeptTables tables() {
    return kept.tables();
  }

  /** What is in the way. */
  public List<Problem> problems(SourceSettings source, List<TableSchema> captured)
      throws UnreachableException, SQLException {
    List<Problem> problems = new ArrayList<>(kept.tables().problems(captured));
    Optional<Map<String, String>> place = kept.place();
    if (place.isPresent()) {
      CaptureWatch watch =
          new CaptureWatch(
              source.name(),
              captured.stream().map(table -> table.id().inSource()).collect(Collectors.toSet()));
      watch.begin(place.orElseThrow());
      problems.addAll(watch.problems(changeTables(source)));
    }
    return problems;
  }

  private static SqlServerChangeTable[] changeTables(SourceSettings source)
      throws UnreachableException, SQLException {
    String database = source.database();
    try (Connection connection = SqlServerJdbc.open(source)) {
      return Query.on(connection)
          .list(
              CHANGE_TABLES,
              row ->
                  new SqlServerChangeTable(
                      new TableId(database, row.getString(1), row.getString(2)),
                      row.getString(3),
                      row.getInt(4),
                      Lsn.valueOf(row.getBytes(5)),
                      List.of()),
              database,
              database)
          .toArray(new SqlServerChangeTable[0]);
    }
  }
}
