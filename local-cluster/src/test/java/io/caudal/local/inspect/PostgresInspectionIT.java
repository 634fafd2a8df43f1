package io.caudal.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.server.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresInspectionIT {

  @TempDir private static Path folder;

  private static PostgresServer server;

  @BeforeAll
  static void startServer() throws SQLException {
    server = PostgresServer.start(folder);
    server.createDatabase("shop");
    Statements.in(server, "shop")
        .execute(
            "SET ROLE application",
            "CREATE TABLE event (id int PRIMARY KEY, name varchar(200), at timestamp(3))",
            "CREATE TABLE big (id int PRIMARY KEY, body text)",
            "CREATE TABLE plain (id int NOT NULL)",
            "CREATE UNLOGGED TABLE fast (id int PRIMARY KEY)",
            "CREATE TABLE parent (id int PRIMARY KEY)",
            "CREATE TABLE heir (PRIMARY KEY (id)) INHERITS (parent)",
            "CREATE TABLE whole (id int PRIMARY KEY) PARTITION BY RANGE (id)",
            "CREATE TABLE part PARTITION OF whole FOR VALUES FROM (0) TO (9)",
            "CREATE TABLE made (id int PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) STORED)",
            "CREATE TABLE own (id int PRIMARY KEY)",
            "CREATE TABLE cash (id int PRIMARY KEY, price money)",
            "CREATE DOMAIN price AS numeric(10,2) NOT NULL",
            "CREATE TYPE mood AS ENUM ('a', 'b')",
            "CREATE TABLE moody (m mood PRIMARY KEY)",
            "CREATE TABLE types (id bigint PRIMARY KEY, o oid, n numeric, d price, m mood, ms mood[],"
                + " i int[], u uuid, t timestamptz(3), b bit(3), v varbit, p point)",
            "ALTER TABLE types REPLICA IDENTITY FULL",
            "RESET ROLE",
            "CREATE ROLE weak LOGIN PASSWORD 'weak'");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static Inspected db(String tables) {
    return Inspected.of(server, "shop").with("tables", tables);
  }

  @Test
  void findsTypesBehindDomainsAndArrays() {
    assertThat(db("types").problems()).isEmpty();
    assertThat(db("types").columns())
        .containsExactly(
            "id BIGINT",
            "o BIGINT",
            "n STRING",
            "d DECIMAL(10, 2)",
            "m STRING",
            "ms STRING",
            "i STRING",
            "u STRING",
            "t TIMESTAMP_LTZ(3)",
            "b STRING",
            "v STRING",
            "p STRING");
    assertThat(db("types").with("table.db.types", "decimals", "n(20,4)").columns())
        .contains("n DECIMAL(20, 4)");
    assertThat(db("types").with("table.db.types", "decimals", "d(20,4)").problems())
        .containsExactly(
            "error: table.db.public.types / decimals: must name columns that are numbers without a"
                + " size of up to 38 digits (found: d, which is price). Remove d from the setting");
  }

  @Test
  void refusesTablesWhoseLogIsNotWhole() {
    assertThat(db("big, fast, parent, cash").problems())
        .containsExactly(
            "error: source.db, column public.cash.price: must be of a type that can be captured"
                + " exactly (found: money; its text depends on the server's lc_monetary, and large"
                + " amounts would be rounded). ALTER TABLE ... ALTER COLUMN ... TYPE numeric(19,2)",
            "error: source.db, table public.big: must log its rows whole: a large value that an"
                + " UPDATE leaves alone is not in the log otherwise (found: its rows may exceed 2"
                + " kB). ALTER TABLE public.big REPLICA IDENTITY FULL;",
            "error: source.db, table public.fast: must be logged (found: it is UNLOGGED). ALTER"
                + " TABLE public.fast SET LOGGED;",
            "error: source.db, table public.parent: must have no table that inherits from it:"
                + " reading it reads the heirs' rows, whose changes are not its own (found: it has"
                + " heirs). Capture the heirs alone");
  }

  @Test
  void refusesAKeyThatTheSnapshotCannotBeCutBy() {
    assertThat(db("moody").problems())
        .containsExactly(
            "error: source.db, table public.moody: must have a key whose first column is a number, a"
                + " text, a uuid, a date or a time: the connector cuts the snapshot by it (found: m"
                + " mood). Make such a column the first of the primary key");
  }

  @Test
  void refusesATableWithoutIdentity() {
    assertThat(db("plain").with("table.db.plain", "key-columns", "id").problems())
        .contains(
            "error: source.db, table public.plain: must have a replica identity: without one, the"
                + " application's own UPDATE and DELETE fail as soon as the table is published"
                + " (found: no primary key). ALTER TABLE public.plain REPLICA IDENTITY FULL;");
  }

  @Test
  void tellsOfPartitionsAndGeneratedColumns() {
    assertThat(db("whole, part, made").problems())
        .containsExactly(
            "error: source.db / tables: must name tables whose changes the database logs (found:"
                + " public.whole, which is a partitioned table). Name its partitions instead",
            "warning: source.db, table public.made: generated columns are not in the log, so the"
                + " lake does not get them (found: twice). Compute them in the table's SELECT",
            "warning: source.db, table public.part: a partition is a table of its own in the lake,"
                + " and a partition that is added later is captured only after a restart (found: it"
                + " is a partition)");
  }

  @Test
  void tellsWhatTheUserMayNotDo() {
    assertThat(db("own").with("username", "weak").with("password", "weak").problems())
        .containsExactly(
            "error: source.db / username: must be a user that may read the log (found: weak). ALTER"
                + " ROLE weak REPLICATION;",
            "error: source.db, table public.own: must be readable in every column (found: SELECT is"
                + " denied to weak). GRANT SELECT ON public.own TO weak;",
            "error: source.db, publication caudal_db: must exist, since the user may not create it"
                + " (found: none; no right to CREATE in the database). CREATE PUBLICATION caudal_db"
                + " FOR TABLE public.own;");
  }

  @Test
  void tellsWhatAnotherJobLeft() throws SQLException {
    Statements shop = Statements.in(server, "shop");
    shop.execute("SELECT pg_create_logical_replication_slot('taken', 'test_decoding')");
    assertThat(db("own").with("slot", "taken").problems())
        .containsExactly(
            "error: source.db / slot: must be a logical slot with the plugin pgoutput (found: taken"
                + " has test_decoding). Choose another \"slot\", or SELECT"
                + " pg_drop_replication_slot('taken');");
    shop.execute("SELECT pg_drop_replication_slot('taken')");
    server.execute("SELECT pg_create_logical_replication_slot('taken', 'pgoutput')");
    assertThat(db("own").with("slot", "taken").problems())
        .containsExactly(
            "error: source.db / slot: must be a slot of the database shop (found: taken is of"
                + " postgres). Choose another \"slot\", or SELECT"
                + " pg_drop_replication_slot('taken');");
    server.execute("SELECT pg_drop_replication_slot('taken')");
  }
}
