package io.caudal.source.debezium;

/**
 * Carries the reason why a value cannot be read through Debezium, which logs what its converters
 * throw and goes on with NULL in the value's place.
 */
public final class UnreadableText {

  /** No value of a table begins so by chance. */
  private static final String MARK = "caudal:unreadable:8d0b8b5e-6f0c-4b53-9c79-7a2f4d6f1c11:";

  private UnreadableText() {}

  /** A text that makes the reader of the column stop the job for that reason. */
  public static String of(String reason) {
    return MARK + reason;
  }

  /**
   * Lets every other text pass.
   *
   * @throws IllegalArgumentException with the reason
   */
  static void check(String text) {
    if (text.startsWith(MARK)) {
      throw new IllegalArgumentException(text.substring(MARK.length()));
    }
  }
}
