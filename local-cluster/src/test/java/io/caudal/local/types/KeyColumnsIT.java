package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.rows.JdbcDatabase;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tables without a primary key, beside others, are read in chunks of the key that is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyColumnsIT {

  private static final int ROWS = 500;
  private static final Map<String, String> KEY = Map.of("key-columns", "nr, tenant");

  @TempDir static Path folder;
  private TypesLake lake;

  @BeforeAll
  void startServers() throws Exception {
    lake = TypesLake.start(folder);
  }

  @AfterAll
  void stopServers() throws Exception {
    lake.close();
  }

  @Test
  void takeThePlaceOfAPrimaryKey() throws Exception {
    create(lake.mysql(), "my");
    create(lake.postgres(), "pg");
    lake.postgres()
        .execute(
            List.of(
                "CREATE UNIQUE INDEX pg_key ON pg_plain (tenant, nr)",
                "ALTER TABLE pg_plain REPLICA IDENTITY USING INDEX pg_key"));
    Map<String, String> mysql = lake.mysqlSource("my_*");
    Map<String, String> postgres = lake.postgresSource("pg_*", "key_columns");
    mysql.put("chunk-size", "40");
    postgres.put("chunk-size", "40");
    RunningJob job =
        lake.run(
            "keys",
            Map.of(
                "source.mysql", mysql,
                "source.postgres", postgres,
                "table.mysql.my_plain", KEY,
                "table.postgres.pg_plain", KEY));
    TypesLake.await(job, "the snapshot", () -> isRead("my") && isRead("pg"));
    change(lake.mysql(), "my");
    change(lake.postgres(), "pg");
    TypesLake.await(job, "the log", () -> isLogged("my") && isLogged("pg"));
    lake.stop(job);

    for (String prefix : List.of("my", "pg")) {
      assertThat(changes(prefix + "_plain", "cdc_op = 'r'")).hasSize(ROWS).doesNotHaveDuplicates();
      assertThat(changes(prefix + "_keyed", "cdc_op = 'r'")).hasSize(ROWS).doesNotHaveDuplicates();
      assertThat(changes(prefix + "_plain", "cdc_op <> 'r'"))
          .containsExactly("u a 1", "d a 2", "d a 3", "c z 3");
    }
  }

  private static void create(JdbcDatabase database, String prefix) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (int nr = 1; nr <= ROWS; nr++) {
      rows.add("('a', " + nr + ", 'x')");
    }
    String columns = " (tenant varchar(9) NOT NULL, nr int NOT NULL, note varchar(9)";
    String values = " VALUES " + String.join(", ", rows);
    database.execute(
        List.of(
            "CREATE TABLE " + prefix + "_plain" + columns + ")",
            "CREATE TABLE " + prefix + "_keyed" + columns + ", PRIMARY KEY (tenant, nr))",
            "INSERT INTO " + prefix + "_plain" + values,
            "INSERT INTO " + prefix + "_keyed" + values));
  }

  private static void change(JdbcDatabase database, String prefix) throws SQLException {
    String table = prefix + "_plain";
    database.execute(
        List.of(
            "UPDATE " + table + " SET note = 'y' WHERE nr = 1",
            "DELETE FROM " + table + " WHERE nr = 2",
            "UPDATE " + table + " SET tenant = 'z' WHERE nr = 3"));
  }

  private boolean isRead(String prefix) {
    return lake.seen(prefix + "_plain").reads() == ROWS
        && lake.seen(prefix + "_keyed").reads() == ROWS;
  }

  private boolean isLogged(String prefix) {
    return lake.seen(prefix + "_plain").logged() == 4;
  }

  /** Operation and key of changes, in the order of their positions. */
  private List<String> changes(String table, String condition) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Lake opened = Lake.at(lake.files("keys"));
        Statement statement = opened.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT cdc_op || ' ' || tenant || ' ' || nr FROM "
                    + opened.changes(Zone.REFINED, table)
                    + " WHERE "
                    + condition
                    + " ORDER BY cdc_position")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
