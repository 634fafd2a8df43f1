package io.caudal.local.postgres;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slot of a database in which nothing happens does not keep the log of a busy server. */
class IdleDatabaseIT {

  private static final long WRITTEN = 50L << 20;
  private static final long MOST_KEPT = 1L << 20;

  @TempDir Path folder;

  @Test
  void keepsNoLog() throws Exception {
    try (PostgresBench bench = PostgresBench.start(folder)) {
      Trial trial = bench.trial(Connector.OURS, "idle", "one");
      bench.execute("idle", Session.create("one"));
      bench.server().createDatabase("busy");
      bench.execute("busy", "CREATE TABLE busy (id bigserial, filler text)");
      trial.startReading();

      String begin = bench.ask("busy", "SELECT pg_current_wal_lsn()").orElseThrow();
      while (!bench.holds("busy", "pg_current_wal_lsn() - '" + begin + "'::pg_lsn > " + WRITTEN)) {
        bench.execute(
            "busy",
            "INSERT INTO busy (filler) SELECT repeat('busy', 100) FROM generate_series(1, 10000)");
      }
      PostgresBench.await(
          "the slot to follow",
          () -> trial.slotIs("pg_current_wal_lsn() - confirmed_flush_lsn < " + MOST_KEPT));
      trial.stop();
    }
  }
}
