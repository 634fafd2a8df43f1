package io.caudal.refine;

import io.caudal.change.TableId;
import io.caudal.config.Problem;

/** The SELECT of one table, with the place it comes from. Lines end in {@code \n}. */
final class SqlFile {

  private final String location;
  private final String sql;
  private final boolean written;

  private SqlFile(String location, String sql, boolean written) {
    this.location = location;
    this.sql = sql;
    this.written = written;
  }

  /** A file as it was read. */
  static SqlFile of(String location, String text) {
    String sql = text.replace("\r\n", "\n").replace('\r', '\n');
    return new SqlFile(location, sql, true);
  }

  /** What holds for a table without a file: all its columns as they are. */
  static SqlFile absent(TableId table) {
    return new SqlFile(
        PackedSql.location(table), "SELECT * FROM " + Names.quote(table.table()), false);
  }

  /** Whether somebody wrote it; else it takes every column as it is. */
  boolean isWritten() {
    return written;
  }

  String sql() {
    return sql;
  }

  /** An error at a place of the file. */
  Problem error(Position position, String rule, String seen, String remedy) {
    return Problem.error(subject(position), rule, seen, remedy(remedy));
  }

  /** A warning at a place of the file. */
  Problem warning(Position position, String rule, String seen, String remedy) {
    return Problem.warning(subject(position), rule, seen, remedy(remedy));
  }

  private String subject(Position position) {
    return written ? location + ":" + position : location;
  }

  private String remedy(String remedy) {
    return written ? remedy : "Write this file (without it, " + sql + " holds): " + remedy;
  }
}
