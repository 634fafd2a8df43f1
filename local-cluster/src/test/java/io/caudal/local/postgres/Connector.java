package io.caudal.local.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import io.caudal.source.ChangeSources;
import io.caudal.source.postgres.StockPostgresSource;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/** Whose source a trial runs. */
enum Connector {
  /** Flink CDC's, as it is. */
  STOCK {
    @Override
    Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
      return StockPostgresSource.open(settings, tables);
    }
  },
  /** The job's. */
  OURS {
    @Override
    Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
      return ChangeSources.open(settings, tables);
    }
  };

  abstract Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables);
}
