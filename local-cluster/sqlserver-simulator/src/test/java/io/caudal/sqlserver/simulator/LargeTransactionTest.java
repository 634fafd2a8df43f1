package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transaction that is written in parts is there as a whole, or not at all. */
final class LargeTransactionTest {

  private static final int ROWS = 3_000;
  private static final int CUTS = 7;
  private static final String JOURNAL = "sqlserver.journal";

  @TempDir private Path folder;

  @Test
  void isThereAsWholeOrNotAtAll() throws Exception {
    int before = written();
    byte[] journal = Files.readAllBytes(folder.resolve(JOURNAL));

    assertThat(rows(journal, "the whole")).isEqualTo(ROWS);
    for (int cut = 0; cut < CUTS; cut++) {
      int length = before + (journal.length - before) * cut / CUTS;
      byte[] killed = Arrays.copyOf(journal, length);
      assertThat(rows(killed, "cut" + cut)).as("%s bytes", length).isZero();
    }
  }

  private int written() throws Exception {
    try (TestDatabase database = TestDatabase.start(options(folder));
        Connection connection = database.connect()) {
      TestDatabase.run(
          connection, "CREATE TABLE t (id int NOT NULL PRIMARY KEY, text varchar(max))");
      TestDatabase.capture(connection, "t");
      int before = (int) Files.size(folder.resolve(JOURNAL));
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
        for (int i = 0; i < ROWS; i++) {
          insert.setInt(1, i);
          insert.setString(2, "x".repeat(1000));
          insert.executeUpdate();
        }
      }
      connection.commit();
      return before;
    }
  }

  /** Counts the rows that a journal holds, and their changes; then adds another. */
  private int rows(byte[] journal, String name) throws Exception {
    Path copy = Files.createDirectory(folder.resolve(name));
    Files.write(copy.resolve(JOURNAL), journal);
    int found;
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options(copy));
        Connection connection = JdbcDriver.NEWER.connect(simulator, TestDatabase.NAME)) {
      found = count(connection);
      TestDatabase.run(connection, "INSERT INTO t VALUES (-1, 'another')");
    }
    try (SqlServerSimulator simulator = SqlServerSimulator.start(options(copy));
        Connection connection = JdbcDriver.NEWER.connect(simulator, TestDatabase.NAME)) {
      assertThat(count(connection)).isEqualTo(found + 1);
    }
    return found;
  }

  private static int count(Connection connection) throws SQLException {
    int rows = TestDatabase.rows(connection, "SELECT id FROM t").size();
    // Not by the change function: it fails as long as no time has been mapped to an LSN.
    assertThat(TestDatabase.rows(connection, "SELECT id FROM cdc.dbo_t_CT")).hasSize(rows);
    return rows;
  }

  private static SimulatorOptions options(Path folder) {
    return SimulatorOptions.defaults().withFolder(folder);
  }
}
