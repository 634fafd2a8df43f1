package io.caudal.source.mysql.binlog;

/**
 * The log has something that cannot be read, and that must not be skipped since it may hold
 * changes.
 */
public final class UnreadableLogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableLogException(String what) {
    super("the log has what cannot be read, and it is not skipped: " + what);
  }

  UnreadableLogException(String what, Throwable cause) {
    super("the log has what cannot be read, and it is not skipped: " + what, cause);
  }
}
