package io.caudal.local.command;

import io.caudal.local.dashboard.TableStatus;
import io.caudal.local.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param missing committed changes that did not reach the lake in time
 * @param statuses of the compared tables, in their order
 * @param seconds how long each part took
 */
record Verdict(
    Comparison comparison, long missing, List<TableStatus> statuses, Map<String, Double> seconds) {

  /** Whether every table equals its source, and every change is in the lake. */
  boolean isGood() {
    return comparison.isEqual() && missing == 0;
  }

  /** For a person to read. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(comparison.lines());
    lines.add("");
    if (missing > 0) {
      lines.add("LOST: " + Numbers.grouped(missing) + " committed changes are not in the lake.");
    }
    lines.add(comparison.summary());
    return lines;
  }
}
