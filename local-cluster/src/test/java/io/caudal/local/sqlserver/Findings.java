package io.caudal.local.sqlserver;

import io.caudal.config.Problem;
import io.caudal.config.Settings;
import io.caudal.source.Inspection;
import io.caudal.source.SourceInspector;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the check says of a source named crm. */
final class Findings {

  private Findings() {}

  static Inspection inspect(Map<String, String> source) {
    Settings settings =
        Settings.parse(Map.of("lake", Map.of("path", "file:///lake"), "source.crm", source));
    return SourceInspector.inspect(settings, settings.source("crm"));
  }

  /** Each as the user reads it, after its severity. */
  static List<String> problems(Inspection inspection) {
    return inspection.problems().stream()
        .map(problem -> problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem)
        .toList();
  }

  static List<String> remedies(Inspection inspection) {
    return inspection.problems().stream().map(Problem::remedy).toList();
  }
}
