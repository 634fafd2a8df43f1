package io.caudal.config;

/** Turns the text of a property into a value. */
interface ValueParser<T> {

  /** What must hold for a text to be read, such as {@code must be a whole number from 1 to 9}. */
  String rule();

  /**
   * The value of a text without blanks around it.
   *
   * @throws IllegalArgumentException if the rule does not hold; its message is not shown
   */
  T parse(String text);

  /** A parser from its two parts. */
  static <T> ValueParser<T> of(String rule, java.util.function.Function<String, T> parse) {
    return new ValueParser<>() {
      @Override
      public String rule() {
        return rule;
      }

      @Override
      public T parse(String text) {
        return parse.apply(text);
      }
    };
  }
}
