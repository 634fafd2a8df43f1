package io.caudal.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The analyses of TICKIT, the sample, that the job's jar carries. */
public final class SampleViews {

  private static final String FOLDER = "table-sql/views/";

  private static final List<String> TABLES =
      List.of("category", "date", "event", "listing", "sales", "users", "venue");

  private static final List<String> NAMES =
      List.of(
          "sales_by_category",
          "sales_by_date",
          "top_sellers_by_city",
          "sales_by_month",
          "listing_fill_rate",
          "recent_sales");

  private SampleViews() {}

  /**
   * Those of a lake: all if it has all tables of the sample, else none.
   *
   * @param relations the names of its tables and views, of which no other view gets one
   */
  public static List<AnalysisView> of(Set<String> relations) {
    if (!relations.containsAll(TABLES)) {
      return List.of();
    }
    return NAMES.stream()
        .filter(name -> !relations.contains(name))
        .map(name -> AnalysisView.of(name, read(FOLDER + name + ".sql")))
        .collect(Collectors.toList());
  }

  private static String read(String file) {
    try (InputStream in = SampleViews.class.getClassLoader().getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the class path", e);
    }
  }
}
