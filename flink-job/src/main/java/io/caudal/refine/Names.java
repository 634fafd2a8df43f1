package io.caudal.refine;

import io.caudal.change.ContractColumns;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the lake and Athena say about names. */
final class Names {

  /**
   * Letters, digits and underscore, at most 255 of them.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html">Name
   *     databases, tables, and columns</a>
   */
  private static final Pattern ATHENA = Pattern.compile("[A-Za-z0-9_]{1,255}");

  private static final Set<String> CONTRACT =
      Set.of(
          ContractColumns.OPERATION,
          ContractColumns.TIMESTAMP,
          ContractColumns.POSITION,
          ContractColumns.REFINED_TIMESTAMP);

  private static final Set<String> PARTITION = Set.of("dt", "hour");

  private Names() {}

  /** The name in back ticks, as Flink SQL wants it. */
  static String quote(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** The name that a column has in the lake. */
  static String inLake(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static boolean fitsAthena(String name) {
    return ATHENA.matcher(name).matches();
  }

  /** Something that fits Athena and still reminds of the name. */
  static String suggestion(String name) {
    String fit = inLake(name).replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+|_+$", "");
    return fit.isEmpty() ? "a_name" : fit;
  }

  /** Whether the job itself writes a column of that name behind the SELECT's own. */
  static boolean isContract(String name) {
    return CONTRACT.contains(inLake(name));
  }

  /** Whether the lake's paths give a column of that name. */
  static boolean isPartition(String name) {
    return PARTITION.contains(inLake(name));
  }
}
