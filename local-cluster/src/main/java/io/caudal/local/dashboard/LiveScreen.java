package io.caudal.local.dashboard;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Draws the status in place, under what was said, in a terminal that knows ANSI's codes. */
public final class LiveScreen implements Screen {

  private static final String ERASE_BELOW = "\u001b[J";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final int AROUND_TABLES = 8;

  private final PrintWriter out;
  private final int height;
  private int drawn;

  /**
   * A screen.
   *
   * @param height lines of the terminal
   */
  public LiveScreen(PrintWriter out, int height) {
    this.out = out;
    this.height = height;
  }

  @Override
  public synchronized void say(String line) {
    out.print(back() + line + "\n");
    out.flush();
  }

  @Override
  public synchronized void show(String headline, List<TableStatus> tables) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(BOLD + headline + PLAIN);
    lines.add("");
    lines.addAll(StatusTable.lines(tables.subList(0, Math.min(tables.size(), room()))));
    lines.add(tables.size() > room() ? "… and " + (tables.size() - room()) + " more" : "");
    out.print(back() + NO_WRAP + String.join("\n", lines) + "\n" + WRAP);
    out.flush();
    drawn = lines.size();
  }

  @Override
  public synchronized void close() {
    drawn = 0;
    out.flush();
  }

  private int room() {
    return Math.max(1, height - AROUND_TABLES);
  }

  private String back() {
    String codes = drawn == 0 ? "" : "\r\u001b[" + drawn + "A" + ERASE_BELOW;
    drawn = 0;
    return codes;
  }
}
