package io.caudal.change;

/** What happened to a row, with the code that stands in {@code cdc_op}. */
public enum ChangeOperation {
  /** Read by the snapshot. */
  READ("r"),
  /** Inserted. */
  CREATE("c"),
  /** Updated. */
  UPDATE("u"),
  /** Deleted. */
  DELETE("d"),
  /** The whole table was emptied. */
  TRUNCATE("t");

  private final String code;

  ChangeOperation(String code) {
    this.code = code;
  }

  /** One lower-case letter. */
  public String code() {
    return code;
  }

  /**
   * The operation with that code.
   *
   * @throws IllegalArgumentException for any other letter
   */
  public static ChangeOperation ofCode(String code) {
    for (ChangeOperation operation : values()) {
      if (operation.code.equals(code)) {
        return operation;
      }
    }
    throw new IllegalArgumentException("no change operation has the code '" + code + "'");
  }
}
