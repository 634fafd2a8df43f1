package io.caudal.change;

import java.util.regex.Pattern;

/**
 * Names of the lake's tables and columns.
 *
 * @see <a href="https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html">
 *     Athena: name databases, tables and columns</a>
 */
public final class LakeName {

  /** What a name must be, as the end of a sentence. */
  public static final String RULE = "at most 255 lower-case letters, digits and underscores";

  private static final Pattern FORMAT = Pattern.compile("[a-z0-9_]{1,255}");

  private LakeName() {}

  /** Whether Athena holds the name as it is. */
  public static boolean isValid(String name) {
    return FORMAT.matcher(name).matches();
  }
}
