package io.caudal.local.check;

import org.jspecify.annotations.Nullable;

/** A value as it stands in a message. */
final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(@Nullable String value) {
    if (value == null) {
      return "NULL";
    }
    String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
    return "'" + shown + "'";
  }
}
