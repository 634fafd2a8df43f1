package io.caudal.local.command;

import io.caudal.local.dashboard.LiveScreen;
import io.caudal.local.dashboard.PlainScreen;
import io.caudal.local.dashboard.QuietScreen;
import io.caudal.local.dashboard.Screen;
import java.io.PrintWriter;
import java.time.Clock;

/** Which screen fits. */
final class Screens {

  /** Set by the script if the output is a terminal: how many lines it has. */
  private static final String TERMINAL_LINES = "caudal.terminal-lines";

  private Screens() {}

  static Screen quiet() {
    return new QuietScreen();
  }

  static Screen of(PrintWriter out) {
    int lines = Integer.getInteger(TERMINAL_LINES, 0);
    return lines > 0 ? new LiveScreen(out, lines) : new PlainScreen(out, Clock.systemUTC());
  }
}
