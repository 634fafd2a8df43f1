package io.caudal.local.chaos.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** The engines that can be put to the proof. */
public enum ChaosEngine {
  MYSQL(MySqlUnderChaos::new),
  POSTGRES(PostgresUnderChaos::new),
  SQLSERVER(SqlServerUnderChaos::new);

  @SuppressWarnings("ImmutableEnumChecker") // a constructor
  private final Function<Path, DatabaseUnderChaos> start;

  ChaosEngine(Function<Path, DatabaseUnderChaos> start) {
    this.start = start;
  }

  /** Starts a server whose data and log are in a folder. */
  public DatabaseUnderChaos start(Path folder) {
    return start.apply(folder);
  }

  /** As the job's properties have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
