package io.caudal.local.text;

import java.util.ArrayList;
import java.util.List;

/** Rows under a head, in columns as wide as what is in them. */
public final class TextTable {

  /** Which side of its column a text stands at. */
  public enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "   ";

  private final List<String> head;
  private final List<Align> alignment;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(List<String> head, List<Align> alignment) {
    if (head.size() != alignment.size()) {
      throw new IllegalArgumentException(head + " and " + alignment + " differ in size");
    }
    this.head = List.copyOf(head);
    this.alignment = List.copyOf(alignment);
  }

  public TextTable add(List<String> row) {
    if (row.size() != head.size()) {
      throw new IllegalArgumentException(row + " does not fit " + head);
    }
    rows.add(List.copyOf(row));
    return this;
  }

  /** The head, a rule, then the rows. */
  public List<String> lines() {
    int[] widths = new int[head.size()];
    measure(head, widths);
    rows.forEach(row -> measure(row, widths));
    List<String> lines = new ArrayList<>();
    lines.add(line(head, widths));
    lines.add(rule(widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private static void measure(List<String> row, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], width(row.get(i)));
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - width(row.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(alignment.get(i) == Align.RIGHT ? padding : "").append(row.get(i));
      line.append(alignment.get(i) == Align.LEFT ? padding : "");
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add("─".repeat(width));
    }
    return String.join("─".repeat(GAP.length()), parts);
  }
}
