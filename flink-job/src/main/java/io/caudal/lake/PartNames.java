package io.caudal.lake;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a table's files in one run of the job: {@code
 * part-<table>-<job>-<run>.<attempt>-<UUID>-<number>.parquet}. A run begins when the job is
 * submitted, with or without a savepoint, and lasts over its failures; no two runs share names.
 */
final class PartNames implements Serializable {

  static final String SUFFIX = ".parquet";

  private static final long serialVersionUID = 1L;
  private static final int RUN_DIGITS = 8;
  private static final String REST = "\\.(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,9})-[0-9a-f-]+-\\d+";

  private final String run;
  private final Pattern ofRun;

  private PartNames(String run) {
    this.run = run;
    this.ofRun = Pattern.compile(Pattern.quote(run) + REST + Pattern.quote(SUFFIX));
  }

  /**
   * Names for a new run.
   *
   * @param job what a path cannot hold of it becomes {@code -}
   */
  static PartNames ofNewRun(String table, String job) {
    String random = UUID.randomUUID().toString().substring(0, RUN_DIGITS);
    return new PartNames("part-" + table + "-" + job.replaceAll("\\W+", "-") + "-" + random);
  }

  /** What the names of an attempt's files begin with. */
  String prefix(Attempt attempt) {
    return run + "." + attempt;
  }

  /** The attempt that made a file of this run; empty for all other files. */
  Optional<Attempt> attempt(String file) {
    Matcher name = ofRun.matcher(file);
    return name.matches()
        ? Optional.of(
            new Attempt(
                Integer.parseInt(name.group(1)),
                Long.parseLong(name.group(2)),
                Integer.parseInt(name.group(3))))
        : Optional.empty();
  }
}
