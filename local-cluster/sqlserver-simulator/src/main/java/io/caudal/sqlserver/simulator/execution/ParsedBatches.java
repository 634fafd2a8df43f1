package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Batch;
import io.caudal.sqlserver.simulator.sql.Parameter;
import io.caudal.sqlserver.simulator.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Remembers what texts of late were parsed to, as clients send the same ones over and over. */
public final class ParsedBatches {

  private static final int KEPT = 500;

  private final Map<String, List<Statement>> batches = recent();
  private final Map<String, List<Parameter>> parameters = recent();

  List<Statement> parse(String text) {
    return remembered(batches, text, Batch::parse);
  }

  List<Parameter> parameters(String declarations) {
    return remembered(parameters, declarations, Batch::parameters);
  }

  private static <T> T remembered(Map<String, T> cache, String text, Function<String, T> parser) {
    synchronized (cache) {
      T known = cache.get(text);
      if (known == null) {
        known = parser.apply(text);
        cache.put(text, known);
      }
      return known;
    }
  }

  private static <T> Map<String, T> recent() {
    return new LinkedHashMap<>(KEPT, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > KEPT;
      }
    };
  }
}
