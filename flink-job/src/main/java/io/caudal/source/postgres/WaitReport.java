package io.caudal.source.postgres;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what transactions are waited for: after a while, and then again and again. */
final class WaitReport {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration OTHERS = Duration.ofSeconds(30);
  private static final int MOST_NAMED = 3;

  private final String waiting;
  private final Consumer<String> words;
  private long next = System.nanoTime() + FIRST.toNanos();

  /**
   * A wait that begins now.
   *
   * @param waiting what waits, such as {@code The snapshot of source.crm}
   */
  WaitReport(String waiting, Consumer<String> words) {
    this.waiting = waiting;
    this.words = words;
  }

  /** Says it if it is time to. */
  void remind(List<OpenTransaction> transactions) {
    if (System.nanoTime() > next && !transactions.isEmpty()) {
      next = System.nanoTime() + OTHERS.toNanos();
      words.accept(text(transactions));
    }
  }

  private String text(List<OpenTransaction> transactions) {
    int more = transactions.size() - MOST_NAMED;
    return waiting
        + " waits for transactions to end: "
        + transactions.stream()
            .limit(MOST_NAMED)
            .map(OpenTransaction::toString)
            .collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "")
        + ". Commit or roll back, or "
        + transactions.get(0).remedy();
  }
}
