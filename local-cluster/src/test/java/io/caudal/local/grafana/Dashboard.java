package io.caudal.local.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

  /** When the time that it shows at first begins. */
  public Instant from(Instant now) {
    return moment(json.at("/time/from").asText(), now);
  }

  /** When that time ends. */
  public Instant to(Instant now) {
    return moment(json.at("/time/to").asText(), now);
  }

  /** Grafana's relative times, of those that the dashboards have, and others in ISO 8601. */
  private static Instant moment(String text, Instant now) {
    if (!text.startsWith("now")) {
      return Instant.parse(text);
    }
    String ago = text.substring("now".length());
    return ago.isEmpty() ? now : now.plus(Duration.parse("PT" + ago));
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
