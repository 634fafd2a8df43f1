package io.caudal.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefineryCheckTest {

  private final Path folder;

  RefineryCheckTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<Problem> check(String sql) {
    String path = new SqlFolderOf(folder).with("pg/users.sql", sql).path();
    var tables = List.of(Users.of("pg"));
    return Refinery.check(SqlFiles.read(Optional.of(path), tables), tables);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id, `unit price` AS unit_price FROM users",
        "select Id2 AS x, id from (select *, id + 1 AS Id2 from users) where mod(id, 2) = 1 ;",
        "SELECT id, name -- FROM\n/* FROM ; */ FROM users AS u",
        "SELECT u.id, 'a;'' FROM b' AS t, cdc_op, TRIM(LEADING ' ' FROM name) AS n FROM users u",
        "SELECT id, name IS NOT DISTINCT FROM 'x' AS same, `Order` FROM `users`",
        "SELECT id, EXTRACT(YEAR FROM born) AS y, CASE WHEN name = 'Join(' THEN 1 END AS j FROM users",
        "SELECT id, y FROM (SELECT id, COALESCE(name, 'x') AS y FROM users) AS t",
        "SELECT id, name AS name1, name AS name2, name FROM users",
        "SELECT id, '\nJoin(' AS j, PROCTIME() AS p FROM users"
      })
  void accepts(String sql) {
    assertThat(check(sql)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id, nope FROM users | 1:12 | valid SQL | Column 'nope' not found in any table",
        "SELECT id, foo(name) AS f FROM users | 1:12 | valid SQL | foo(<CHARACTER>)",
        "SELECT id FROM user_s | 1:16 | valid SQL | Object 'user_s' not found",
        "SELECT id, FROM users | 1:12 | valid SQL | Incorrect syntax near the keyword 'FROM'",
        "SELECT id FROM users WHERE | 1:26 | valid SQL | Encountered \"<EOF>\"",
        "SELECT `id FROM users | 1:22 | valid SQL | Lexical error",
        "SELECT id, name = 3 AS x FROM users | 1:1 | valid SQL | VARCHAR and INTEGER",
        "SELECT id FROM users; SELECT 1 | 1:23 | one statement | SELECT",
        "INSERT INTO users SELECT 1 | 1:1 | be a SELECT | INSERT",
        "WITH q AS (SELECT 1) SELECT * FROM q | 1:1 | be a SELECT | WITH",
        "-- nothing | 1:1 | hold a SELECT | nothing but comments",
        "SELECT 1 AS id | 1:1 | read the table that the file is named after | SELECT",
        "SELECT id FROM default_database.users | 1:16 | valid SQL | not found within",
        "SELECT u.id FROM users u JOIN users v ON u.id = v.id | 1:26 | without a join | JOIN",
        "SELECT u.id FROM users u, users v | 1:25 | without a join | ,",
        "SELECT id FROM users ORDER BY id | 1:22 | without an order | ORDER",
        "SELECT id FROM users LIMIT 3 | 1:22 | without a limit | LIMIT",
        "SELECT DISTINCT id FROM users | 1:8 | without DISTINCT | DISTINCT",
        "SELECT id FROM users GROUP BY id | 1:22 | without an aggregation | GROUP",
        "SELECT COUNT(*) AS id FROM users | 1:1 | without aggregates | not being grouped",
        "SELECT id FROM users UNION ALL SELECT id FROM users | 1:22 | without a set | UNION",
        "SELECT id, SUM(id) OVER (PARTITION BY name) AS s FROM users | 1:20 | a window | OVER",
        "SELECT id FROM users WHERE id IN (SELECT 3 FROM users) | 1:35 | a sub-query | SELECT",
        "SELECT id FROM (SELECT id FROM users LIMIT 1) | 1:38 | without a limit | LIMIT",
        "SELECT id FROM users CROSS JOIN UNNEST(ARRAY[1]) AS t (x) | 1:33 | a join | UNNEST",
        "SELECT id FROM users AS u (id, b, c, d, e, f, g, h, i) | 1:1 | of aliases | cdc_op",
        "SELECT id FROM users WHERE 1 = 0 | 1:1 | let rows through |",
        "SELECT name FROM users | 1:1 | keep the key column id | name",
        "SELECT id AS user_id FROM users | 1:1 | keep the key column id | user_id",
        "SELECT id, name, name FROM users | 1:18 | a name of its own | name",
        "SELECT *, UPPER(name) AS name FROM users | 1:11 | a name of its own | name",
        "SELECT id, name, born AS NAME FROM users | 1:18 | a name of its own | NAME",
        "SELECT id, `unit price` FROM users | 1:12 | letters, digits and underscores | unit price",
        "SELECT id, UPPER(name) FROM users | 1:12 | name every column | an expression",
        "SELECT id, name AS dt FROM users | 1:12 | the lake's partitions | dt",
        "SELECT id, name AS cdc_op FROM users | 1:20 | that the job adds | cdc_op",
        "SELECT id, name Refined_Timestamp FROM users | 1:17 | that the job adds | Refined",
        "SELECT id FROM (SELECT id, 'c' cdc_op FROM users) | 1:32 | the job adds | cdc_op",
        "SELECT id, TIME '10:00:00' AS t FROM users | 1:12 | the lake can hold | t TIME(0)",
        "SELECT id, ARRAY[1] AS a FROM users | 1:12 | the lake can hold | a ARRAY<INT",
        "SELECT id, INTERVAL '1' DAY AS i FROM users | 1:12 | the lake can hold | i INTERVAL",
      })
  void saysWhatIsWrongAndWhere(String sql, String place, String rule, @Nullable String seen) {
    List<Problem> problems = check(sql);

    assertThat(problems)
        .as(problems.toString())
        .anySatisfy(
            problem -> {
              assertThat(problem.isError()).isTrue();
              assertThat(problem.subject()).endsWith("/pg/users.sql:" + place);
              assertThat(problem.rule()).contains(rule);
              assertThat(problem.seen()).contains(seen == null ? "" : seen);
            });
  }

  @Test
  void givesLineAndColumnOfTheFile() {
    assertThat(check("-- first\r\nSELECT\r\n  id,\n\tnope FROM users"))
        .singleElement()
        .extracting(Problem::subject)
        .asString()
        .endsWith("pg/users.sql:4:2");
  }

  @Test
  void collectsAllProblemsOfAllFiles() {
    String path =
        new SqlFolderOf(folder)
            .with("pg/users.sql", "SELECT name AS dt, `unit price` FROM users LIMIT 3")
            .with("my/users.sql", "SELECT nope FROM users")
            .path();
    var tables = List.of(Users.of("pg"), Users.of("my"));

    assertThat(Refinery.check(SqlFiles.read(Optional.of(path), tables), tables))
        .extracting(problem -> problem.subject().replaceFirst(".*/(\\w+/users)", "$1"))
        .containsExactly("pg/users.sql:1:44", "my/users.sql:1:8");
  }

  @Test
  void warnsOfAConditionThatLeavesChangesOut() {
    assertThat(check("SELECT * FROM (SELECT id, name FROM users WHERE id > 3 AND name <> 'x')"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.isError()).isFalse();
              assertThat(problem.subject()).endsWith("pg/users.sql:1:60");
            });
  }
}
