package io.caudal.local.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A dashboard as Grafana is given it. */
public record Dashboard(String name, JsonNode json) {

  /** Of the whole project. */
  public static List<Dashboard> all() {
    try (Stream<Path> files =
        Files.list(LocalCluster.home().resolve("grafana").resolve("dashboards"))) {
      return files.sorted().map(Dashboard::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dashboard read(Path file) {
    try {
      return new Dashboard(file.getFileName().toString(), new JsonMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All panels but rows, which show nothing. */
  public List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (JsonNode panel : json.path("panels")) {
      if (!panel.path("type").asText().equals("row")) {
        panels.add(new Panel(panel));
      }
    }
    return panels;
  }

  /** The values that a variable offers. */
  public List<String> values(String variable) {
    for (JsonNode each : json.at("/templating/list")) {
      if (each.path("name").asText().equals(variable)) {
        return List.of(each.path("query").asText().split(","));
      }
    }
    return List.of();
  }

  @Override
  public String toString() {
    return name;
  }
}
