package io.caudal.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import io.caudal.config.ProblemsException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RefineryTest {

  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private final Path folder;

  RefineryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Refined refined(TableSchema table, String sql) {
    String file = table.id().source() + "/" + table.id().table() + ".sql";
    String path = new SqlFolderOf(folder).with(file, sql).path();
    return new Refined(SqlFiles.read(Optional.of(path), List.of(table)), table);
  }

  @Test
  void putsTheContractColumnsLastAndInUtc() throws Exception {
    Refined refined = refined(Users.of("pg"), "SELECT UPPER(name) AS Loud, id AS ID FROM users");
    LocalDateTime before = LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1);

    Map<String, @Nullable Object> row = refined.rows(refined.change("u", "7.9", 1, "ann")).get(0);

    assertThat(row.keySet())
        .containsExactly(
            "loud", "id", "cdc_op", "cdc_timestamp", "cdc_position", "refined_timestamp");
    assertThat(row)
        .containsEntry("loud", "ANN")
        .containsEntry("id", 1)
        .containsEntry("cdc_op", "u")
        .containsEntry("cdc_timestamp", "2026-11-22T23:59:59.999")
        .containsEntry("cdc_position", "7.9");
    assertThat(LocalDateTime.parse(String.valueOf(row.get("refined_timestamp"))))
        .isBetween(before, LocalDateTime.now(ZoneOffset.UTC).plusSeconds(1));
  }

  @Test
  void carriesTheContractColumnsThroughStarsAndSubQueries() throws Exception {
    Refined refined =
        refined(
            Users.of("pg"),
            "SELECT id, twice, `unit price` AS price, `Order` FROM"
                + " (SELECT *, CONCAT(name, name) AS twice FROM (SELECT * FROM users) AS a) AS b");

    assertThat(refined.rows(refined.change("c", "1.1", 1, "ann"), refined.change("d", "1.2", 1)))
        .extracting(
            row -> row.get("twice"), row -> row.get("cdc_op"), row -> row.get("cdc_position"))
        .containsExactly(tuple("annann", "c", "1.1"), tuple(null, "d", "1.2"));
  }

  @Test
  void letsTruncatesPassEveryCondition() throws Exception {
    Refined refined =
        refined(
            Users.of("pg"),
            "SELECT id, loud FROM (SELECT id, UPPER(name) AS loud FROM users WHERE id > 5 -- five\n"
                + ") AS a WHERE id IN (7, 8) OR id > (9 + 1);\n");

    assertThat(
            refined.rows(
                refined.change("c", "1.1", 1, "ann"),
                refined.change("c", "1.2", 6, "bob"),
                refined.change("c", "1.3", 7, "cyd"),
                refined.change("t", "1.4"),
                refined.change("c", "1.5", 11, "dan")))
        .extracting(row -> row.get("id"), row -> row.get("loud"), row -> row.get("cdc_op"))
        .containsExactly(tuple(7, "CYD", "c"), tuple(null, null, "t"), tuple(11, "DAN", "c"));
  }

  @Test
  void readsATableWhoseNameNeedsBackTicks() throws Exception {
    Refined refined = refined(Users.of("pg", "Order List"), "SELECT id FROM `Order List`");

    assertThat(refined.rows(refined.change("c", "1.1", 1))).hasSize(1);
  }

  @Test
  void keepsAllColumnsOfATableWithoutAFile() throws Exception {
    TableSchema table = TickitTables.CATEGORY;
    TableSchema other =
        TableSchema.of(
            TableId.of("nowhere", "public", "category"), "category", table.columns(), table.key());
    Refined refined = new Refined(SqlFiles.read(Optional.empty(), List.of(other)), other);

    assertThat(refined.rows(refined.change("c", "1.1", (short) 1, "a ", "b", "c")).get(0))
        .containsEntry("catgroup", "a ")
        .hasSize(4 + 4);
  }

  @Test
  void refusesAFileWithAnError() {
    Refined refined = refined(Users.of("pg"), "SELECT id, nope FROM users");

    assertThatThrownBy(() -> refined.rows(refined.change("c", "1.1", 1)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("pg/users.sql:1:12: must be valid SQL (found: Column 'nope'");
  }
}
