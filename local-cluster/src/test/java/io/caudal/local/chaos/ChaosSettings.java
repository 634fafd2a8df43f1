package io.caudal.local.chaos;

import io.caudal.local.chaos.cluster.JobProgram;
import io.caudal.local.chaos.database.ChaosEngine;
import io.caudal.local.chaos.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a run is like, from system properties.
 *
 * @param rounds an engine ({@code chaos.rounds})
 * @param seed of all that is random ({@code chaos.seed})
 * @param program {@code chaos.source}
 * @param engines {@code chaos.engines}
 * @param faults {@code chaos.faults}, as words joined by underscores
 */
record ChaosSettings(
    int rounds, long seed, JobProgram program, List<ChaosEngine> engines, List<FaultKind> faults) {

  /** A new job, and so a new snapshot, begins every so many rounds. */
  static final int ROUNDS_A_JOB = 10;

  private static final int ROUNDS_OF_SHORT_FORM = 3;

  /** Those that are over within seconds. */
  private static final String FAULTS_OF_SHORT_FORM =
      "kill_task_manager,kill_job_manager,cut_connections,s3_trouble,restore,rescale,add_table,"
          + "rotate_password";

  static ChaosSettings ofSystem() {
    boolean shortForm = System.getProperty("chaos.rounds") == null;
    return new ChaosSettings(
        Integer.getInteger("chaos.rounds", ROUNDS_OF_SHORT_FORM),
        Long.getLong("chaos.seed", 1),
        list("chaos.source", JobProgram.class, "").get(0),
        list("chaos.engines", ChaosEngine.class, ""),
        list("chaos.faults", FaultKind.class, shortForm ? FAULTS_OF_SHORT_FORM : ""));
  }

  private static <E extends Enum<E>> List<E> list(String property, Class<E> type, String missing) {
    String given = System.getProperty(property, missing);
    return given.isEmpty()
        ? List.of(type.getEnumConstants())
        : Arrays.stream(given.split(",", -1))
            .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
            .toList();
  }
}
