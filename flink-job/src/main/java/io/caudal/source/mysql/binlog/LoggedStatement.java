package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.event.QueryEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.QueryEventDataDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that the log holds in place of the rows it changed, or one that changes no rows. */
final class LoggedStatement {

  /** What changes rows, after comments; those that some servers execute are part of it. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?is)\\s*(?:(?:/\\*(?!M?!).*?\\*/|/\\*M?!\\d*|(?:--|#)[^\\n]*\\n)\\s*)*"
              + "(?:set\\s+statement\\b.*?\\bfor\\s+)?"
              + "(insert|update|delete|replace|load|with|select)\\b");

  private static final Pattern XA_BEGIN = Pattern.compile("(?is)\\s*xa\\s+(?:start|begin)\\b.*");
  private static final Pattern XA_END = Pattern.compile("(?is)\\s*(?:xa\\s+end\\b.*|begin\\s*)");

  /** Where the variable part of a body begins. */
  private static final int VARIABLES = 13;

  /** A loaded file's number, where in it the file's name begins and ends, and about duplicates. */
  private static final int OF_LOAD = 13;

  private final String database;
  private final String sql;

  private LoggedStatement(String database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  static LoggedStatement of(QueryEventData query) {
    return new LoggedStatement(query.getDatabase(), query.getSql());
  }

  /**
   * The statement of an event of LOAD DATA, which is one of a query with more fields.
   *
   * @see <a
   *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/classmysql_1_1binlog_1_1event_1_1Execute__load__query__event.html">MySQL:
   *     Execute_load_query_event</a>
   */
  static LoggedStatement ofLoad(RawEvent event) throws IOException {
    byte[] body = Arrays.copyOfRange(event.bytes(), RawEvent.HEADER, event.bytes().length);
    byte[] query = Arrays.copyOf(body, body.length - OF_LOAD);
    System.arraycopy(
        body, VARIABLES + OF_LOAD, query, VARIABLES, body.length - VARIABLES - OF_LOAD);
    return of(new QueryEventDataDeserializer().deserialize(new ByteArrayInputStream(query)));
  }

  /** The session's default database; empty if there was none. */
  String database() {
    return database;
  }

  String sql() {
    return sql;
  }

  /** The word that says what it does to rows; empty if it changes none by itself. */
  Optional<String> change() {
    Matcher matcher = CHANGE.matcher(sql);
    return matcher.lookingAt()
        ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  boolean beginsXa() {
    return XA_BEGIN.matcher(sql).matches();
  }

  /** Whether what follows it is in no XA transaction that began before. */
  boolean endsXa() {
    return XA_END.matcher(sql).matches();
  }
}
