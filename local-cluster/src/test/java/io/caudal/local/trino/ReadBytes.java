package io.caudal.local.trino;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How much was read, by the statistics of an executed plan. */
final class ReadBytes {

  private static final Pattern INPUT = Pattern.compile("Physical input: ([0-9.]+)(B|kB|MB|GB)");

  private static final Map<String, Integer> UNITS =
      Map.of("B", 1, "kB", 1 << 10, "MB", 1 << 20, "GB", 1 << 30);

  private ReadBytes() {}

  /** All scans of a plan; Trino rounds each to hundredths of its unit. */
  static long of(List<String> plan) {
    return INPUT
        .matcher(plan.toString())
        .results()
        .mapToLong(
            scan ->
                Math.round(
                    Double.parseDouble(scan.group(1)) * UNITS.getOrDefault(scan.group(2), 0)))
        .sum();
  }
}
