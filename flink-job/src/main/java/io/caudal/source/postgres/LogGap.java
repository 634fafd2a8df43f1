package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.log.LostPositionException;
import java.sql.SQLException;
import java.util.Optional;

/** Whether the server still has the log from the place where the job goes on. */
final class LogGap {

  private LogGap() {}

  /**
   * Looks at the slot, which the server would silently begin at a later place.
   *
   * @param from where the job goes on
   * @throws LostPositionException if changes were lost in between
   */
  static void check(SourceSettings source, Query query, long from) throws SQLException {
    Optional<Problem> problem = new SlotPlace(source).problem(query, from);
    if (problem.isPresent()) {
      throw new LostPositionException(problem.orElseThrow());
    }
  }
}
