package io.caudal.source;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/** Opens the change stream of one database. */
@FunctionalInterface
public interface SourceOpener {

  /**
   * A source of the changes of all captured tables.
   *
   * @param tables in the order that gives each its index
   */
  Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables);
}
