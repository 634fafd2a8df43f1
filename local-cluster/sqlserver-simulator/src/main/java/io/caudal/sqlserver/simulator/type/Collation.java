package io.caudal.sqlserver.simulator.type;

import java.nio.charset.Charset;

/**
 * {@code SQL_Latin1_General_CP1_CI_AS}: no case, no trailing spaces. Letters outside ASCII are
 * ordered by their code points, which the real collation does not do.
 */
public final class Collation {

  public static final String NAME = "SQL_Latin1_General_CP1_CI_AS";

  /** The code page of {@code varchar}. */
  public static final Charset CODE_PAGE = Charset.forName("windows-1252");

  private Collation() {}

  public static int compare(String one, String other) {
    int length = Math.max(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      int difference = Integer.compare(weight(one, i), weight(other, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  public static boolean same(String one, String other) {
    return compare(one, other) == 0;
  }

  /** What the code page can hold of a text; the rest becomes question marks. */
  public static String narrowed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return new String(text.getBytes(CODE_PAGE), CODE_PAGE);
      }
    }
    return text;
  }

  private static int weight(String text, int index) {
    return index < text.length() ? Character.toLowerCase(text.charAt(index)) : ' ';
  }
}
