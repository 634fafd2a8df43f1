package io.caudal;

import io.caudal.catalog.Catalog;
import io.caudal.config.ProblemsException;
import io.caudal.config.Settings;
import java.util.Map;

/** What tables a lake has, as a job's properties, its databases and its SQL say. */
public final class LakeDescription {

  private final Plan plan;

  private LakeDescription(Plan plan) {
    this.plan = plan;
  }

  /**
   * Reads the databases' catalogues, whether or not the job runs, and creates nothing.
   *
   * @param groups property groups as the runtime has them
   * @throws ProblemsException with everything that is wrong
   */
  public static LakeDescription of(Map<String, Map<String, String>> groups) {
    return new LakeDescription(Plan.described(Settings.parse(groups)));
  }

  public Settings settings() {
    return plan.settings();
  }

  /**
   * What Athena is told of the lake.
   *
   * @throws ProblemsException if Athena cannot read it
   */
  public Catalog catalog() {
    return plan.catalog();
  }
}
