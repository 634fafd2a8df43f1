package io.caudal.source.mysql.binlog;

/**
 * The log has something that cannot be read, and that must not be skipped since it may hold
 * changes.
 */
public final class UnreadableLogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableLogException(String what) {
    super(message(what));
  }

  UnreadableLogException(String what, Throwable cause) {
    super(message(what), cause);
  }

  private static String message(String what) {
    return "the log has what cannot be read, and it is not skipped: "
        + what
        + ". Put right what makes it, and give the source another number as its history: it then"
        + " begins anew with a snapshot, after this place";
  }
}
