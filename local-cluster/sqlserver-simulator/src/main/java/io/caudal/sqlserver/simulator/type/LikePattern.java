package io.caudal.sqlserver.simulator.type;

import java.util.regex.Pattern;

/** Patterns of LIKE: any text, any character, sets of characters. */
public final class LikePattern {

  private LikePattern() {}

  /**
   * Whether a text matches; letters in upper and lower case are the same.
   *
   * @param escape the character that makes the next one literal, or nothing
   */
  public static boolean matches(String text, String pattern, String escape) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      int close = pattern.indexOf(']', i + 1);
      if (!escape.isEmpty() && character == escape.charAt(0) && i + 1 < pattern.length()) {
        regex.append(quoted(pattern.charAt(++i)));
      } else if (character == '%') {
        regex.append(".*");
      } else if (character == '_') {
        regex.append('.');
      } else if (character == '[' && close > 0) {
        regex.append(set(pattern.substring(i + 1, close)));
        i = close;
      } else {
        regex.append(quoted(character));
      }
    }
    return Pattern.compile(
            regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .matches();
  }

  private static String quoted(char character) {
    return Pattern.quote(String.valueOf(character));
  }

  private static String set(String members) {
    boolean negated = members.startsWith("^");
    String body = negated ? members.substring(1) : members;
    return (negated ? "[^" : "[") + body.replaceAll("([\\[\\]\\\\&^])", "\\\\$1") + "]";
  }
}
