package io.caudal;

import io.caudal.catalog.CatalogUpdate;
import io.caudal.config.TimeLimit;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Athena of what the job will write. Whatever fails of it, the job starts. */
final class CatalogUpkeep {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogUpkeep.class);
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private CatalogUpkeep() {}

  /** If the settings say so. Returns within three minutes. */
  static void keep(Plan plan) {
    if (!plan.settings().lake().isCatalogApplied()) {
      return;
    }
    String workgroup = plan.settings().lake().catalogWorkgroup();
    try {
      TimeLimit.call(LIMIT, () -> CatalogUpdate.apply(plan.catalog(), workgroup))
          .forEach(problem -> LOG.warn("{}", problem));
    } catch (IOException failure) {
      LOG.warn("Athena was not told of new tables and columns; run: lake ddl --apply", failure);
    }
  }
}
