package io.caudal.local.trino;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tables whose rows are created, changed and deleted in every way, in one phase after another.
 * Those that begin with {@code case_} have columns {@code id} and {@code note}.
 */
final class Cases {

  /** Before the first snapshot. */
  static final List<String> MYSQL =
      List.of(
          "CREATE TABLE case_orders (id int PRIMARY KEY, note varchar(20))",
          "CREATE TABLE case_emptied (id int PRIMARY KEY, note varchar(20))",
          "CREATE TABLE case_keyed (Tenant int NOT NULL, id int NOT NULL, note varchar(20))",
          "CREATE TABLE `order` (`Group` int PRIMARY KEY, `select` int, `1st` int, `_x` int)",
          "CREATE TABLE `2nd` (id int PRIMARY KEY, `with blank` int, `change_rank` int)",
          "CREATE TABLE Upper (id int PRIMARY KEY, Note varchar(20))",
          "CREATE TABLE wide (id int PRIMARY KEY" + wide() + ")",
          "INSERT INTO case_orders VALUES (1,'a'), (2,'b'), (3,'c'), (4,'d'), (5,'e'), (6,'f')",
          "INSERT INTO case_emptied VALUES (1,'a'), (2,'b')",
          "INSERT INTO case_keyed VALUES (1,1,'a'), (1,2,'b'), (2,1,'c')",
          "INSERT INTO `order` VALUES (1, 2, 3, 4)",
          "INSERT INTO `2nd` VALUES (1, 2, 3)",
          "INSERT INTO Upper VALUES (1, 'Note')",
          "INSERT INTO wide (id, c0, c299) VALUES (1, 0, 299)");

  static final List<String> POSTGRES =
      List.of(
          "CREATE TABLE case_members (id int PRIMARY KEY, note varchar(20))",
          "CREATE TABLE case_left (id int PRIMARY KEY, note varchar(20))",
          "INSERT INTO case_members VALUES (1,'a'), (2,'b'), (3,'c')",
          "INSERT INTO case_left VALUES (1,'a'), (2,'b')");

  /** While the job reads the logs. */
  static final List<String> MYSQL_LOGGED =
      List.of(
          "UPDATE sales SET qtysold = qtysold + 1 ORDER BY salesid LIMIT 1",
          "UPDATE case_orders SET note = 'new' WHERE id = 1",
          "DELETE FROM case_orders WHERE id IN (2, 3)",
          "INSERT INTO case_orders VALUES (3, 'again'), (7, 'short')",
          "UPDATE case_orders SET id = 14 WHERE id = 4",
          "DELETE FROM case_orders WHERE id = 7",
          "TRUNCATE TABLE case_emptied",
          "INSERT INTO case_emptied VALUES (2, 'again')",
          "UPDATE case_keyed SET note = 'new' WHERE Tenant = 1 AND id = 1",
          "UPDATE case_keyed SET Tenant = 3 WHERE id = 2",
          "DELETE FROM case_keyed WHERE Tenant = 2");

  static final List<String> POSTGRES_LOGGED =
      List.of(
          "UPDATE case_members SET id = 13 WHERE id = 3",
          "DELETE FROM case_members WHERE id = 2",
          "TRUNCATE case_left",
          "INSERT INTO case_left VALUES (9, 'after')");

  /** While no job runs; the next one begins without a savepoint. */
  static final List<String> MYSQL_MISSED =
      List.of(
          "DELETE FROM case_orders WHERE id IN (1, 5)",
          "ALTER TABLE case_orders ADD COLUMN late varchar(20)",
          "INSERT INTO case_orders VALUES (8, 'missed', 'late')",
          "DELETE FROM case_emptied",
          "DELETE FROM case_keyed WHERE Tenant = 3");

  static final List<String> POSTGRES_MISSED =
      List.of("DELETE FROM case_members WHERE id = 1", "UPDATE case_left SET note = 'missed'");

  /** While that job reads the logs. */
  static final List<String> MYSQL_LAST =
      List.of(
          "INSERT INTO case_orders VALUES (1, 'back', NULL)",
          "UPDATE case_orders SET late = 'later' WHERE id = 6",
          "INSERT INTO case_emptied VALUES (1, 'back')",
          "INSERT INTO case_keyed VALUES (3, 2, 'back')");

  static final List<String> POSTGRES_LAST = List.of("INSERT INTO case_members VALUES (1, 'back')");

  /** By their sources. */
  static final Map<String, List<String>> TABLES =
      Map.of(
          "mysql", List.of("case_orders", "case_emptied", "case_keyed"),
          "postgres", List.of("case_members", "case_left"));

  /** SELECTs of tables, by their names. */
  static final Map<String, String> REFINED =
      Map.of("2nd", "SELECT id, `with blank` AS with_blank, change_rank FROM `2nd`");

  private Cases() {}

  private static String wide() {
    return IntStream.range(0, 300)
        .mapToObj(i -> ", c" + i + " int")
        .collect(java.util.stream.Collectors.joining());
  }
}
