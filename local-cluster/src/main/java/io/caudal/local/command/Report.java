package io.caudal.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caudal.change.ChangeOperation;
import io.caudal.local.check.TableComparison;
import io.caudal.local.dashboard.TableStatus;
import java.io.IOException;
import java.nio.file.Path;

/** What a run found, for programs to read. */
final class Report {

  private static final JsonMapper JSON = new JsonMapper();

  private Report() {}

  static void write(Path file, Verdict verdict) throws IOException {
    Comparison comparison = verdict.comparison();
    ObjectNode report = JSON.createObjectNode();
    report.put("equal", comparison.isEqual());
    var tables = report.putArray("tables");
    for (int i = 0; i < comparison.tables().size(); i++) {
      ObjectNode table = tables.addObject();
      ComparedTable compared = comparison.tables().get(i);
      add(table, compared.found(), verdict.statuses().get(i));
      if (comparison.label().isSimulated(compared.table())) {
        table.put("server", "simulator");
      }
    }
    verdict.seconds().forEach(report.putObject("seconds")::put);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
  }

  private static void add(ObjectNode table, TableComparison compared, TableStatus status) {
    table.put("source", compared.id().source());
    table.put("table", compared.lakeTable());
    table.put("sourceRows", compared.sourceRows());
    table.put("currentRows", compared.currentRows());
    ObjectNode changes = table.putObject("changes");
    for (ChangeOperation operation : ChangeOperation.values()) {
      long rows = compared.changes().getOrDefault(operation, 0L);
      if (operation != ChangeOperation.TRUNCATE || rows > 0) {
        changes.put(operation.code(), rows);
      }
    }
    table.put("equal", compared.equal());
    status
        .freshness()
        .ifPresentOrElse(
            found ->
                table
                    .putObject("freshnessMillis")
                    .put("p50", found.p50Millis())
                    .put("p99", found.p99Millis()),
            () -> table.putNull("freshnessMillis"));
  }
}
