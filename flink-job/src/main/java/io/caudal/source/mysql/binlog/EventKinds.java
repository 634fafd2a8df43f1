package io.caudal.source.mysql.binlog;

import java.util.Map;

/**
 * Which kinds of events the binlog client reads, by number.
 *
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/namespacemysql_1_1binlog_1_1event.html">MySQL:
 *     Log_event_type</a>, and <a
 *     href="https://mariadb.com/kb/en/2-binlog-event-header/">MariaDB</a>
 */
final class EventKinds {

  static final int ROTATE = 4;
  static final int FORMAT_DESCRIPTION = 15;
  static final int EXECUTE_LOAD_QUERY = 18;
  static final int TABLE_MAP = 19;
  static final int HEARTBEAT = 27;
  static final int TRANSACTION_PAYLOAD = 40;
  static final int START_ENCRYPTION = 164;

  private static final int LAST_OF_MYSQL = 40;
  private static final int FIRST_OF_MARIADB = 160;
  private static final int LAST_OF_MARIADB = 164;

  private static final String COMPRESSED =
      "a compressed change, which log_bin_compress makes: SET GLOBAL log_bin_compress = OFF";

  private static final Map<Integer, String> UNREADABLE =
      Map.of(
          39,
          "a part of a JSON document, which binlog_row_value_options = PARTIAL_JSON makes",
          42,
          "a transaction with a tagged GTID, which gtid_next = 'AUTOMATIC:tag' makes",
          165,
          COMPRESSED,
          166,
          COMPRESSED,
          167,
          COMPRESSED,
          168,
          COMPRESSED,
          169,
          COMPRESSED,
          170,
          COMPRESSED,
          171,
          COMPRESSED);

  private EventKinds() {}

  /**
   * Makes sure that an event can be read, or left out without a loss.
   *
   * @throws UnreadableLogException if it may hold a change and cannot be read
   */
  static void check(RawEvent event) {
    int type = event.type();
    String what = UNREADABLE.get(type);
    if (what != null) {
      throw new UnreadableLogException(what + ", before position " + event.nextPosition());
    }
    boolean known = type <= LAST_OF_MYSQL || (type >= FIRST_OF_MARIADB && type <= LAST_OF_MARIADB);
    if (!known && !event.mayBeIgnored()) {
      throw new UnreadableLogException(
          "an event of the unknown kind " + type + ", before position " + event.nextPosition());
    }
  }
}
