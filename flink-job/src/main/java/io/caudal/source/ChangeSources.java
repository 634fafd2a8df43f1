package io.caudal.source;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import io.caudal.source.mysql.MySqlSources;
import io.caudal.source.postgres.PostgresSources;
import io.caudal.source.sqlserver.SqlServerSources;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/** Opens the change stream of one database, whatever its engine. */
public final class ChangeSources {

  private ChangeSources() {}

  /**
   * A source of the changes of all captured tables of one database: a snapshot in parallel chunks,
   * then the log.
   *
   * @param tables in the order that gives each its index
   */
  public static Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
    switch (settings.engine()) {
      case MYSQL:
        return MySqlSources.open(settings, tables);
      case POSTGRES:
        return PostgresSources.open(settings, tables);
      default:
        return SqlServerSources.open(settings, tables);
    }
  }
}
