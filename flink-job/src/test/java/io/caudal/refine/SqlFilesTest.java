package io.caudal.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFilesTest {

  private static final TableSchema SALES = TickitTables.SALES;

  private final Path folder;

  SqlFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theFolderWinsOverTheJar() {
    String path =
        new SqlFolderOf(folder).with("mysql/sales.sql", "SELECT salesid\r\nFROM sales").path();

    SqlFiles files = SqlFiles.read(Optional.of(path), TickitTables.ALL);

    assertThat(files.problems()).isEmpty();
    assertThat(files.of(SALES.id()).sql()).isEqualTo("SELECT salesid\nFROM sales");
    assertThat(files.of(TickitTables.LISTING.id()).sql()).contains("listtime");
  }

  @Test
  void aTableWithoutFileKeepsItsColumns() {
    TableSchema table = Users.of("pg", "a`b");

    assertThat(SqlFiles.read(Optional.empty(), List.of(table)).of(table.id()).sql())
        .isEqualTo("SELECT * FROM `a``b`");
  }

  @Test
  void warnsOfFilesThatBelongToNoTable() {
    String path = new SqlFolderOf(folder).with("mysql/sale.sql", "SELECT 1").path();

    assertThat(SqlFiles.read(Optional.of(path), TickitTables.ALL).problems())
        .containsExactly(
            Problem.warning(
                path + "/mysql/sale.sql",
                "must be named as a captured table of its source; the file is not used",
                "sale",
                "Did you mean \"sales\"?"));
  }

  @Test
  void saysThatAFolderIsMissing() {
    String path = new SqlFolderOf(folder).path() + "/nowhere";

    assertThat(SqlFiles.read(Optional.of(path), TickitTables.ALL).problems())
        .singleElement()
        .asString()
        .contains("lake / sql.path: must be a folder that the job can read", path);
  }

  @Test
  void saysThatAFileIsNotUtf8() throws Exception {
    String path = new SqlFolderOf(folder).with("mysql/sales.sql", "").path();
    Files.write(folder.resolve("mysql/sales.sql"), new byte[] {(byte) 0xe9, ' '});

    assertThat(SqlFiles.read(Optional.of(path), TickitTables.ALL).problems())
        .singleElement()
        .asString()
        .contains("mysql/sales.sql: must be UTF-8");
  }
}
