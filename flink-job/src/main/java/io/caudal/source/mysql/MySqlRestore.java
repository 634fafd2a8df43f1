package io.caudal.source.mysql;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.log.KeptSource;
import io.caudal.source.log.KeptTables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;

/** Whether a source can go on where it stood. */
public final class MySqlRestore {

  private final MySqlKept kept;

  private MySqlRestore(MySqlKept kept) {
    this.kept = kept;
  }

  /**
   * Reads where it stood.
   *
   * @throws IOException if that is not what a source for MySQL kept
   */
  public static MySqlRestore of(KeptSource kept) throws IOException {
    return new MySqlRestore(MySqlKept.of(kept));
  }

  public KeptTables tables() {
    return kept.tables();
  }

  /** What is in the way. */
  public List<Problem> problems(SourceSettings source, List<TableSchema> captured)
      throws UnreachableException, SQLException {
    List<Problem> problems = new ArrayList<>(kept.tables().problems(captured));
    Optional<BinlogOffset> place = kept.place();
    if (place.isPresent()) {
      try (Connection connection = MySqlJdbc.open(source)) {
        new BinlogPlace(source.name(), Query.on(connection))
            .problem(place.orElseThrow())
            .ifPresent(problems::add);
      }
    }
    return problems;
  }
}
