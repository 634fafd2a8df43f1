package io.caudal.local.mysql;

import io.caudal.local.flink.RunningJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every committed change of a real MySQL is in the lake once, whatever happens meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryChangeOnceIT {

  private static final String COMPRESS = "SET SESSION binlog_transaction_compression = ON";

  @TempDir static Path folder;
  private MySqlLake lake;

  @BeforeAll
  void startServers() throws Exception {
    lake = MySqlLake.start(folder, RealMySql.start(folder.resolve("mysql")));
  }

  @AfterAll
  void stopServers() throws Exception {
    if (lake != null) {
      lake.close();
    }
  }

  /** Of compressed transactions, too, and beside a table with a type that the client lacks. */
  @Test
  void afterCutConnectionsARestartOfTheServerAndARestore() throws Exception {
    List<String> sessions = List.of("", COMPRESS, "", COMPRESS, "", COMPRESS);
    lake.execute("CREATE DATABASE other", "CREATE TABLE other.v (id INT PRIMARY KEY, v VECTOR(3))");
    try (VersionedTraffic first = VersionedTraffic.start(lake.database(), "t1", 500, sessions);
        VersionedTraffic second = VersionedTraffic.start(lake.database(), "t2", 500, sessions)) {
      RunningJob job = lake.run("once", lake.source("t1"), 2, Optional.empty());
      MySqlLake.await("the snapshot").until(() -> lake.history("once", "t1").selected() > 0);
      lake.cutConnections();
      awaitLogged("t1", 300);
      lake.execute("INSERT INTO other.v VALUES (1, TO_VECTOR('[1,2,3]'))", "FLUSH BINARY LOGS");
      lake.cutConnections();
      awaitLogged("t1", 900);
      lake.server().kill();
      lake.server().restart();
      awaitLogged("t1", 1500);
      String savepoint = lake.stop(job);
      RunningJob restored = lake.run("once", lake.source("t1, t2"), 1, Optional.of(savepoint));
      awaitLogged("t2", 300);
      lake.execute("UPDATE other.v SET v = TO_VECTOR('[3,2,1]')");
      awaitLogged("t1", 2100);
      lake.prove("once", restored, Map.of("t1", first, "t2", second));
    }
  }

  private void awaitLogged(String table, long changes) {
    MySqlLake.await(changes + " changes")
        .until(() -> lake.history("once", table).logged() >= changes);
  }
}
