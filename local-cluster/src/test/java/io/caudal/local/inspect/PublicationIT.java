package io.caudal.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caudal.config.ProblemsException;
import io.caudal.config.SourceSettings;
import io.caudal.local.server.PostgresServer;
import io.caudal.source.postgres.PostgresPublication;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublicationIT {

  @TempDir private static Path folder;

  private static PostgresServer server;

  @BeforeAll
  static void startServer() {
    server = PostgresServer.start(folder);
    server.createDatabase("shop");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static Inspected shop(String tables, String publication) {
    return Inspected.of(server, "shop").with("tables", tables).with("publication", publication);
  }

  private static void ensure(Inspected inspected) {
    SourceSettings source = inspected.settings().source("db");
    PostgresPublication.ensure(source, inspected.inspection().tables());
  }

  @Test
  void createsThenAddsThenLeavesAlone() throws SQLException {
    sql("SET ROLE application", "CREATE TABLE one (id int PRIMARY KEY)");
    sql("SET ROLE application", "CREATE TABLE \"Two\" (id int PRIMARY KEY)");
    assertThat(shop("one", "grows").problems()).isEmpty();
    assertThat(published("grows")).isEmpty();
    ensure(shop("one", "grows"));
    assertThat(published("grows")).containsExactly("one");
    ensure(shop("one, Two", "grows"));
    assertThat(published("grows")).containsExactly("Two", "one");
    ensure(shop("one", "grows"));
    assertThat(published("grows")).containsExactly("Two", "one");
  }

  /** Names that SQL takes for key words unless they are quoted. */
  @Test
  void mayBeNamedByAKeyWord() throws SQLException {
    List<String> words =
        Statements.in(server, "shop")
            .query("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T') ORDER BY word");
    assertThat(words).contains("order", "user", "left").hasSizeGreaterThan(90);
    sql("SET ROLE application", "CREATE SCHEMA \"select\"");
    sql("SET ROLE application", "CREATE TABLE \"select\".\"table\" (id int PRIMARY KEY)");
    for (String word : words) {
      ensure(shop("select.table", word));
      assertThat(published(word)).containsExactly("table");
    }
  }

  @Test
  void tellsWhatAPublicationLeavesOut() throws SQLException {
    sql(
        "SET ROLE application",
        "CREATE TABLE three (id int PRIMARY KEY, n int)",
        "CREATE PUBLICATION partial FOR TABLE three (id) WHERE (id > 5) WITH (publish = 'insert')");
    assertThat(shop("three", "partial").problems())
        .containsExactly(
            "error: source.db, publication partial: must publish all changes (found: it does not"
                + " publish update, delete, truncate). ALTER PUBLICATION partial SET (publish ="
                + " 'insert, update, delete, truncate');",
            "error: source.db, publication partial: must publish all columns of public.three (found:"
                + " only id). ALTER PUBLICATION partial DROP TABLE public.three; ALTER PUBLICATION"
                + " partial ADD TABLE public.three;",
            "error: source.db, publication partial: must publish all rows of public.three (found:"
                + " only WHERE (id > 5)). ALTER PUBLICATION partial DROP TABLE public.three; ALTER"
                + " PUBLICATION partial ADD TABLE public.three;");
  }

  @Test
  void cannotAddWhatTheUserDoesNotOwn() throws SQLException {
    sql(
        "CREATE TABLE mine (id int PRIMARY KEY)",
        "GRANT SELECT ON mine TO caudal",
        "CREATE PUBLICATION foreign_pub");
    Inspected inspected = shop("mine", "foreign_pub");
    assertThat(inspected.problems())
        .containsExactly(
            "error: source.db, publication foreign_pub: must publish all captured tables, and the"
                + " user may not add them (found: missing: public.mine). ALTER PUBLICATION"
                + " foreign_pub ADD TABLE public.mine;");
    assertThatThrownBy(() -> ensure(inspected))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            "error: source.db, publication foreign_pub: must be created or altered (found: ERROR:"
                + " must be owner of publication foreign_pub). As its owner: CREATE PUBLICATION"
                + " foreign_pub FOR TABLE public.mine;");
  }

  private static void sql(String... statements) throws SQLException {
    Statements.in(server, "shop").execute(statements);
  }

  private static List<String> published(String publication) throws SQLException {
    return Statements.in(server, "shop")
        .query(
            "SELECT tablename FROM pg_publication_tables WHERE pubname = '"
                + publication
                + "' ORDER BY tablename COLLATE \"C\"");
  }
}
