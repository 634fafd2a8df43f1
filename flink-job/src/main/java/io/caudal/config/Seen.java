package io.caudal.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a value fit for a message: one short line, without credentials that a URL may hold. */
final class Seen {

  private static final int LONGEST = 120;
  private static final Pattern USER_INFO = Pattern.compile("//\\S*@");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(pass\\w*|pwd|secret\\w*|token)=[^&;\\s]*");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Seen() {}

  static String of(String value) {
    String bare = USER_INFO.matcher(value).replaceAll("//***@");
    bare = PARAMETER.matcher(bare).replaceAll("$1=***");
    bare = CONTROL.matcher(bare).replaceAll(" ");
    if (bare.isBlank()) {
      return "an empty text";
    }
    return bare.length() <= LONGEST
        ? bare
        : bare.substring(0, LONGEST) + "... " + characters(value);
  }

  static String characters(String value) {
    return String.format(Locale.ROOT, "%,d characters", value.length());
  }
}
