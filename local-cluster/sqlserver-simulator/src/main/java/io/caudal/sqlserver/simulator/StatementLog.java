package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.sql.Batch;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which statements clients have sent, and which of them were refused as no T-SQL. */
final class StatementLog {

  private static final Set<Integer> NOT_KNOWN =
      Set.of(102, 105, 156, 195, 281, 2715, 2812, 4108, 8009, 22991);

  private static final int NO_OBJECT = 208;
  private static final List<String> SYSTEM = List.of("'sys.", ".sys.", "information_schema.");

  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final Set<String> texts = java.util.concurrent.ConcurrentHashMap.newKeySet();
  private final List<String> unknown = new CopyOnWriteArrayList<>();

  void received(String text) {
    if (texts.size() < 100_000 && texts.add(text)) {
      try {
        seen.add(Batch.normalised(text));
      } catch (SqlError e) {
        seen.add(text);
      }
    }
  }

  void refused(String text, SqlError error) {
    if (NOT_KNOWN.contains(error.number()) || isSystemView(error)) {
      unknown.add(text);
    }
  }

  /** A system view that is missing is missing here, not on the server. */
  private static boolean isSystemView(SqlError error) {
    String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    return error.number() == NO_OBJECT && SYSTEM.stream().anyMatch(message::contains);
  }

  void failed(String text, RuntimeException failure) {
    unknown.add(text + ": " + failure);
  }

  List<String> seen() {
    return List.copyOf(seen);
  }

  List<String> unknown() {
    return List.copyOf(unknown);
  }

  void clear() {
    seen.clear();
    texts.clear();
    unknown.clear();
  }
}
