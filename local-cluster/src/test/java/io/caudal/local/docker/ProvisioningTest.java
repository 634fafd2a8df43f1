package io.caudal.local.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caudal.local.grafana.Dashboard;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What Grafana is provisioned with fits the dashboards and the containers.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/administration/provisioning/">Grafana's
 *     manual</a>
 */
final class ProvisioningTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final ComposeService grafana = ComposeFile.read().service("grafana");

  @ParameterizedTest
  @ValueSource(strings = {"provisioning/datasources/lake.yaml", "athena.yaml"})
  void theDataSourceIsTheOneThatTheDashboardsAsk(String file) throws IOException {
    JsonNode source = yaml(file).path("datasources").path(0);
    assertThat(yaml(file).path("apiVersion").asInt()).isEqualTo(1);
    assertThat(source.path("name").asText()).isNotEmpty();
    assertThat(source.path("access").asText()).isEqualTo("proxy");
    assertThat(Dashboard.all())
        .allSatisfy(
            dashboard ->
                assertThat(dashboard.json().findValues("datasource"))
                    .extracting(asked -> asked.path("uid").asText())
                    .containsOnly(source.path("uid").asText()));
  }

  @Test
  void theDataSourceIsTrinoByAPluginThatIsInstalled() throws IOException {
    JsonNode source = yaml("provisioning/datasources/lake.yaml").path("datasources").path(0);
    assertThat(source.path("url").asText()).isEqualTo("http://trino:8080");
    assertThat(grafana.environment().get("GF_PLUGINS_PREINSTALL_SYNC"))
        .matches(source.path("type").asText() + "@\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void theDashboardsAreWhereGrafanaLooks() throws IOException {
    JsonNode provider = yaml("provisioning/dashboards/caudal.yaml").path("providers").path(0);
    String folder = provider.at("/options/path").asText();
    assertThat(provider.path("type").asText()).isEqualTo("file");
    assertThat(grafana.volumes())
        .contains(
            "./grafana/dashboards:" + folder + ":ro",
            "./grafana/provisioning:/etc/grafana/provisioning:ro");
    String home = grafana.environment().get("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH");
    assertThat(Dashboard.all().stream().map(each -> folder + "/" + each).toList()).contains(home);
  }

  private static JsonNode yaml(String file) throws IOException {
    Path path = LocalCluster.home().resolve("grafana").resolve(file);
    return JSON.valueToTree(new Yaml().load(Files.readString(path)));
  }
}
