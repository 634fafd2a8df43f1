package io.caudal.source.value;

import io.caudal.change.TableId;

/** A value that the lake cannot hold exactly. The job stops rather than alter or drop it. */
public final class UnreadableValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which table and column, what is wrong, and what the user can do. */
  public UnreadableValueException(TableId table, String column, String reason, String remedy) {
    super(table + ", column " + column + ": " + reason + ". " + remedy);
  }

  /**
   * The same, where the reason is another exception's. That one is no cause: who looks for the root
   * of a failure shall find table and column.
   */
  public UnreadableValueException(TableId table, String column, RuntimeException reason) {
    super(table + ", column " + column + ": " + reason.getMessage());
    addSuppressed(reason);
  }
}
