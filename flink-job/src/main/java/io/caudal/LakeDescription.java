package io.caudal;

import io.caudal.catalog.Catalog;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.Settings;
import java.io.UncheckedIOException;
import java.util.List;
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
   * @throws ProblemsException if Athena cannot read it, or if the lake cannot be listed
   */
  public Catalog catalog() {
    try {
      return plan.catalog();
    } catch (UncheckedIOException unlisted) {
      throw new ProblemsException(
          List.of(
              Problem.error(
                  "lake / path",
                  "must be a folder that can be listed",
                  settings().lake().path() + ": " + unlisted.getCause(),
                  "Check bucket, region, network and rights, and Flink's settings of S3")));
    }
  }
}
