package io.caudal.refine;

import io.caudal.change.ContractColumns;
import io.caudal.change.LakeName;
import java.util.Locale;
import java.util.Set;

/** What the lake says about names of columns. */
final class Names {

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

  /** Whether the lake, and Athena with it, can hold the name. */
  static boolean fitsLake(String name) {
    return LakeName.isValid(inLake(name));
  }

  /** Something that fits the lake and still reminds of the name. */
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
