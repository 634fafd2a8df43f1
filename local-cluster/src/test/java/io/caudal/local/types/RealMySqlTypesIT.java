package io.caudal.local.types;

import io.caudal.local.flink.RunningJob;
import io.caudal.local.mysql.RealMySql;
import io.caudal.local.server.MySqlServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The type table of the README is true of a real MySQL, too. */
class RealMySqlTypesIT {

  @TempDir private Path folder;

  @Test
  void everyTypeIsTheSameInSnapshotAndLog() throws Exception {
    List<TypedTable> tables = MySqlTables.ofMySql();
    MySqlServer server =
        RealMySql.start(
            folder.resolve("mysql"),
            "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION");
    try (TypesLake lake = TypesLake.start(folder, server)) {
      TypesProof types = new TypesProof(lake);
      types.create(lake.mysql(), "mysql", tables, List.of());
      RunningJob job =
          lake.run("all", Map.of("source.mysql", lake.mysqlSource(TypesProof.names(tables))));
      TypesLake.await(job, "the snapshot", () -> tables.stream().allMatch(types::isRead));
      TypesProof.change(lake.mysql(), tables);
      TypesLake.await(job, "the log", () -> tables.stream().allMatch(types::isLogged));
      lake.stop(job);
      types.prove("all", tables);
    }
  }
}
