package io.caudal.local.postgres;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A ledger against what a job delivered.
 *
 * @param changes how many the log had to bring
 * @param lost those of them that it did not bring
 * @param doubled what came more than once, as often as it was too much
 * @param invented what came and was never committed
 * @param disordered rows ({@code table id}) whose changes' positions are not in their order
 */
record Verdict(
    int changes,
    List<String> lost,
    List<String> doubled,
    List<String> invented,
    List<String> disordered) {

  static Verdict of(Ledger ledger, Delivered delivered) {
    List<String> expected = ledger.certain();
    List<String> committed = ledger.lines();
    Set<String> known = Set.copyOf(committed);
    Set<String> seen = new HashSet<>();
    List<String> doubled = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    List<String> once = new ArrayList<>();
    for (String line : delivered.logged()) {
      if (!known.contains(line)) {
        invented.add(line);
      } else if (seen.add(line)) {
        once.add(line);
      } else {
        doubled.add(line);
      }
    }
    return new Verdict(
        expected.size(),
        expected.stream().filter(line -> !seen.contains(line)).toList(),
        doubled,
        invented,
        disordered(byRow(committed.stream().filter(seen::contains).toList()), byRow(once)));
  }

  private static List<String> disordered(
      Map<String, List<String>> committed, Map<String, List<String>> delivered) {
    return committed.entrySet().stream()
        .filter(row -> !row.getValue().equals(delivered.get(row.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, List<String>> byRow(List<String> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.split(" ", -1)[0] + " " + line.split(" ", -1)[2],
                Collectors.toList()));
  }

  /** Whether every change came once, in order. */
  boolean isExact() {
    return lost.isEmpty() && doubled.isEmpty() && invented.isEmpty() && disordered.isEmpty();
  }

  @Override
  public String toString() {
    return "%d changes: %d lost %s, %d doubled %s, %d invented %s, %d rows in disorder %s"
        .formatted(
            changes,
            lost.size(),
            some(lost),
            doubled.size(),
            some(doubled),
            invented.size(),
            some(invented),
            disordered.size(),
            some(disordered));
  }

  private static List<String> some(List<String> lines) {
    return lines.subList(0, Math.min(10, lines.size()));
  }
}
