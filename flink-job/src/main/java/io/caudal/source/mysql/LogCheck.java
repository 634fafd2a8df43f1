package io.caudal.source.mysql;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.log.LostPositionException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;

/** Asks the server, before its log is read, whether the place to begin at is still there. */
final class LogCheck implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SourceSettings source;

  LogCheck(SourceSettings source) {
    this.source = source;
  }

  /**
   * Returns if it is.
   *
   * @throws LostPositionException if it is not
   * @throws UncheckedIOException if the server does not say
   */
  void check(BinlogOffset place) {
    try (Connection connection = MySqlJdbc.open(source)) {
      Optional<Problem> problem =
          new BinlogPlace(source.name(), Query.on(connection)).problem(place);
      if (problem.isPresent()) {
        throw new LostPositionException(problem.orElseThrow());
      }
    } catch (UnreachableException | SQLException failure) {
      throw new UncheckedIOException(
          new IOException("the server does not say what its log has", failure));
    }
  }
}
