package io.caudal.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The properties by which Athena computes a table's partitions, so that none is ever registered.
 * Days are those of Athena's clock, in UTC, up to today.
 *
 * @see <a href="https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html">Athena:
 *     partition projection</a>
 */
final class Projection {

  /** The property that holds the days. */
  static final String DAYS = "projection.dt.range";

  private static final String TODAY = ",NOW";

  private Projection() {}

  /**
   * In the order in which they are written.
   *
   * @param location of the table, with a slash at its end
   */
  static Map<String, String> properties(LakeTable table, String location) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("projection.enabled", "true");
    properties.put("projection.dt.type", "date");
    properties.put("projection.dt.format", "yyyy-MM-dd");
    properties.put(DAYS, days(table.firstDay()));
    properties.put("projection.dt.interval", "1");
    properties.put("projection.dt.interval.unit", "DAYS");
    StringBuilder template = new StringBuilder(location).append("dt=${dt}/");
    if (table.partitions().contains("hour")) {
      properties.put("projection.hour.type", "integer");
      properties.put("projection.hour.range", "0,23");
      properties.put("projection.hour.digits", "2");
      template.append("hour=${hour}/");
    }
    properties.put("storage.location.template", template.toString());
    return properties;
  }

  /** From a day to today. */
  static String days(LocalDate first) {
    return first + TODAY;
  }
}
