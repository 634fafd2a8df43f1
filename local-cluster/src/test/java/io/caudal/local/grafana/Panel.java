package io.caudal.local.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** A panel that shows the result of one query. */
public record Panel(JsonNode json) {

  /** How both data sources number it. */
  private static final int TIME_SERIES = 0;

  /**
   * Grafana's, <a href="https://grafana.com/docs/grafana/latest/dashboards/variables/">here</a>.
   */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z_]+)(:[a-z:]+)?}");

  public String type() {
    return json.path("type").asText();
  }

  public String title() {
    return json.path("title").asText();
  }

  /** Whether the result is time, values, and names of series; otherwise it is a table. */
  public boolean isTimeSeries() {
    return json.at("/targets/0/format").asInt() == TIME_SERIES;
  }

  /**
   * The query with the variables filled in, as Grafana does before a data source sees it: {@code
   * __from} and {@code __to} in ISO 8601 and UTC.
   *
   * @throws IllegalArgumentException for a variable without a value, or in another format
   */
  public String sql(Instant from, Instant to, Map<String, String> variables) {
    return VARIABLE
        .matcher(json.at("/targets/0/rawSQL").asText())
        .replaceAll(
            found ->
                switch (found.group()) {
                  case "${__from:date:iso}" -> from.toString();
                  case "${__to:date:iso}" -> to.toString();
                  default -> value(variables, found.group());
                });
  }

  private static String value(Map<String, String> variables, String reference) {
    String value = variables.get(reference.substring(2, reference.length() - 1));
    if (value == null) {
      throw new IllegalArgumentException(reference + " has no value");
    }
    return value;
  }

  @Override
  public String toString() {
    return title();
  }
}
