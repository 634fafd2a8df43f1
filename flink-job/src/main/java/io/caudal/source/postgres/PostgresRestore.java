package io.caudal.source.postgres;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.debezium.KeptSplits;
import io.caudal.source.log.KeptSource;
import io.caudal.source.log.KeptTables;
import io.caudal.source.log.LostPosition;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.cdc.connectors.postgres.source.offset.PostgresOffsetFactory;

/** Whether a source can go on where it stood. */
public final class PostgresRestore {

  private final KeptSplits kept;

  private PostgresRestore(KeptSplits kept) {
    this.kept = kept;
  }

  /**
   * Reads where it stood.
   *
   * @throws IOException if that is not what a source for PostgreSQL kept
   */
  public static PostgresRestore of(KeptSource kept) throws IOException {
    return new PostgresRestore(KeptSplits.of(kept, new PostgresOffsetFactory()));
  }

  public KeptTables tables() {
    return kept.tables();
  }

  /** What is in the way. */
  public List<Problem> problems(SourceSettings source, List<TableSchema> captured)
      throws UnreachableException, SQLException {
    List<Problem> problems = new ArrayList<>(kept.tables().problems(captured));
    try (Connection connection = PostgresJdbc.open(source)) {
      Query query = Query.on(connection);
      slot(new SlotPlace(source), query).ifPresent(problems::add);
      problems.addAll(publication(source, captured, query));
    }
    return problems;
  }

  private Optional<Problem> slot(SlotPlace slot, Query query) throws SQLException {
    Optional<Map<String, String>> place = kept.place();
    return place.isPresent()
        ? slot.problem(query, Long.parseLong(place.orElseThrow().get("lsn")))
        : slot.problem(query);
  }

  private List<Problem> publication(SourceSettings source, List<TableSchema> captured, Query query)
      throws SQLException {
    String name = source.postgres().publication();
    Optional<PublicationState> publication = PublicationState.read(query, name);
    List<Problem> problems = new ArrayList<>();
    for (TableSchema table : captured) {
      String schema = table.id().schema();
      boolean known = kept.tables().names().contains(schema + "." + table.id().table());
      if (known && publication.flatMap(all -> all.table(schema, table.id().table())).isEmpty()) {
        problems.add(
            LostPosition.of(source.name())
                .problem(
                    "publication " + name,
                    "must still publish "
                        + schema
                        + "."
                        + table.id().table()
                        + ", as it did when the job stopped",
                    publication.isEmpty() ? "it was dropped" : "the table was taken out"));
      }
    }
    return problems;
  }
}
