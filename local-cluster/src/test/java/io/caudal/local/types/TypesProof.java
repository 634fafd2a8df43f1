package io.caudal.local.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.flink.ChangesSeen;
import io.caudal.local.rows.JdbcDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** Rows with the edges of every type, on their way into a lake, and what became of them there. */
final class TypesProof {

  static final int SNAPSHOT = 1;
  private static final int LOG = 1001;

  private final TypesLake lake;

  TypesProof(TypesLake lake) {
    this.lake = lake;
  }

  /** Creates tables with rows for the snapshot, after some statements. */
  void create(JdbcDatabase database, String source, List<TypedTable> tables, List<String> before)
      throws Exception {
    List<String> statements = new ArrayList<>(before);
    for (TypedTable table : tables) {
      statements.add(table.create());
      if (source.equals("postgres") && table.wholeDeletes()) {
        statements.add("ALTER TABLE " + table.name() + " REPLICA IDENTITY FULL");
      }
      statements.add(table.insert(SNAPSHOT));
      if (table.select().isPresent()) {
        Path sql = Files.createDirectories(lake.sqlFolder().resolve(source));
        Files.writeString(sql.resolve(table.name() + ".sql"), table.select().orElseThrow());
      }
    }
    database.execute(statements);
  }

  /** Inserts, touches and deletes rows. */
  static void change(JdbcDatabase database, List<TypedTable> tables) throws SQLException {
    List<String> statements = new ArrayList<>();
    for (TypedTable table : tables) {
      statements.add(table.insert(LOG));
      statements.add(table.update(LOG));
      statements.add(table.delete(LOG));
    }
    database.execute(statements);
  }

  /** As the setting {@code tables} has them. */
  static String names(List<TypedTable> tables) {
    return tables.stream().map(TypedTable::name).collect(Collectors.joining(","));
  }

  boolean isRead(TypedTable table) {
    return lake.seen(table.name()).reads() == table.rows();
  }

  boolean isLogged(TypedTable table) {
    ChangesSeen seen = lake.seen(table.name());
    return seen.creates() == table.rows()
        && seen.updates() == table.rows()
        && seen.deletes() == table.rows();
  }

  /** Holds a lake, in which the rows are, against what they shall be. */
  void prove(String name, List<TypedTable> tables) throws SQLException {
    SoftAssertions proof = new SoftAssertions();
    for (TypedTable table : tables) {
      prove(proof, lake.read(name, table.name()), table);
    }
    proof.assertAll();
  }

  private static void prove(SoftAssertions proof, LakeRows rows, TypedTable table) {
    assertThat(rows.size()).as(table.name()).isEqualTo(4 * table.rows());
    for (TypedColumn column : table.columns()) {
      proof
          .assertThat(rows.type(column.name()))
          .as("type of %s.%s", table.name(), column.name())
          .isEqualTo(column.lakeType());
    }
    for (int row = 0; row < table.rows(); row++) {
      Map<String, String> expected = table.expected(row);
      String name = table.name() + ", row " + row + " as ";
      proof.assertThat(rows.row("r", SNAPSHOT + row)).as(name + "r").isEqualTo(expected);
      proof.assertThat(rows.row("c", LOG + row)).as(name + "c").isEqualTo(expected);
      proof.assertThat(rows.row("u", LOG + row)).as(name + "u").isEqualTo(expected);
      proof
          .assertThat(rows.row("d", LOG + row))
          .as(name + "d")
          .isEqualTo(table.expectedDeleted(row));
    }
  }
}
