package io.caudal.local.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards and their panels are what Grafana's schemas say. */
final class DashboardTest {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  static Iterable<Dashboard> dashboards() {
    return Dashboard.all();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void keepsGrafanasSchema(Dashboard dashboard) {
    assertThat(errors("dashboard", dashboard.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void hasPanelsThatKeepTheSchemasOfTheirTypes(Dashboard dashboard) {
    assertThat(dashboard.panels())
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              JsonNode custom = panel.json().at("/fieldConfig/defaults/custom");
              assertThat(errors(panel.type() + "-options", panel.json().path("options"))).isEmpty();
              if (!custom.isMissingNode()) {
                assertThat(errors(panel.type() + "-custom", custom)).isEmpty();
              }
            });
  }

  /** The same uid on Trino and on Athena, and no type, makes one dashboard of both. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void asksTheOneDataSourceAlone(Dashboard dashboard) {
    assertThat(dashboard.json().findValues("datasource"))
        .extracting(JsonNode::toString)
        .containsOnly("{\"uid\":\"caudal-lake\"}");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void placesPanelsBesideEachOther(Dashboard dashboard) {
    Set<String> places =
        dashboard.panels().stream()
            .flatMap(panel -> cells(panel.json().path("gridPos")))
            .collect(Collectors.toSet());

    assertThat(places)
        .hasSize(
            dashboard.panels().stream()
                .mapToInt(panel -> panel.json().at("/gridPos/w").asInt() * height(panel))
                .sum());
  }

  private static int height(Panel panel) {
    return panel.json().at("/gridPos/h").asInt();
  }

  private static Stream<String> cells(JsonNode place) {
    return IntStream.range(0, place.path("w").asInt() * place.path("h").asInt())
        .mapToObj(
            cell ->
                (place.path("x").asInt() + cell % place.path("w").asInt())
                    + " "
                    + (place.path("y").asInt() + cell / place.path("w").asInt()));
  }

  private static Set<String> errors(String schema, JsonNode json) {
    try (InputStream in = DashboardTest.class.getResourceAsStream(schema + ".schema.json")) {
      assertThat(in).as("schema %s", schema).isNotNull();
      return SCHEMAS.getSchema(in).validate(json).stream()
          .map(ValidationMessage::getMessage)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
