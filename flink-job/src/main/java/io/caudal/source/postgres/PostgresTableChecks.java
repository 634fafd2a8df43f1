package io.caudal.source.postgres;

import io.caudal.change.TableId;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.TableSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the user may read a table, and its log will be complete. */
final class PostgresTableChecks {

  private static final Pattern CUTTABLE =
      Pattern.compile(
          "(smallint|integer|bigint|real|double precision|numeric|text|character|date|uuid"
              + "|time(stamp)?(\\(\\d\\))? without time zone|timestamp(\\(\\d\\))? with time zone)"
              + "(\\(.*\\)| varying.*)?");

  private final String user;
  private final CatalogueTable described;
  private final PostgresTable table;
  private final String name;
  private final String subject;
  private final List<Problem> problems = new ArrayList<>();

  private PostgresTableChecks(
      SourceSettings source, CatalogueTable described, PostgresTable table) {
    this.user = source.username();
    this.described = described;
    this.table = table;
    this.name = PostgresNames.quote(described.schema(), described.name());
    this.subject =
        TableSubject.of(TableId.of(source.name(), described.schema(), described.name())).table();
  }

  static List<Problem> problems(
      SourceSettings source, CatalogueTable described, PostgresTable table) {
    PostgresTableChecks checks = new PostgresTableChecks(source, described, table);
    checks.rights();
    checks.log();
    checks.identity();
    checks.columns();
    checks.chunks();
    return List.copyOf(checks.problems);
  }

  private void rights() {
    if (!table.isInUsableSchema()) {
      error(
          "must be in a schema that the user may use",
          described.schema(),
          "GRANT USAGE ON SCHEMA " + PostgresNames.quote(described.schema()) + " TO " + user + ";");
    }
    if (!table.isSelectable()) {
      error(
          "must be readable in every column",
          "SELECT is denied to " + user,
          "GRANT SELECT ON " + name + " TO " + user + ";");
    }
    if (table.isFiltered()) {
      error(
          "must show all its rows to the user",
          "row security hides some from " + user,
          "ALTER ROLE " + user + " BYPASSRLS;");
    }
  }

  private void log() {
    if (table.isUnlogged()) {
      error("must be logged", "it is UNLOGGED", "ALTER TABLE " + name + " SET LOGGED;");
    }
    if (table.isParent()) {
      error(
          "must have no table that inherits from it: reading it reads the heirs' rows, whose changes"
              + " are not its own",
          "it has heirs",
          "Capture the heirs alone");
    }
    if (table.isPartition()) {
      problems.add(
          Problem.warning(
              subject,
              "a partition is a table of its own in the lake, and a partition that is added later is"
                  + " captured only after a restart",
              "it is a partition",
              ""));
    }
  }

  private void identity() {
    String full = "ALTER TABLE " + name + " REPLICA IDENTITY FULL;";
    if (described.deleteImage().isEmpty()) {
      error(
          "must have a replica identity: without one, the application's own UPDATE and DELETE fail"
              + " as soon as the table is published",
          table.replicaIdentity().equals("n") ? "REPLICA IDENTITY NOTHING" : "no primary key",
          full);
    } else if (table.mayBeToasted() && !table.replicaIdentity().equals("f")) {
      error(
          "must log its rows whole: a large value that an UPDATE leaves alone is not in the log"
              + " otherwise",
          "its rows may exceed 2 kB",
          full);
    }
  }

  private void columns() {
    if (!table.generatedColumns().isEmpty()) {
      problems.add(
          Problem.warning(
              subject,
              "generated columns are not in the log, so the lake does not get them",
              table.generatedColumns(),
              "Compute them in the table's SELECT"));
    }
  }

  /** The snapshot is cut into ranges of the key's first column. */
  private void chunks() {
    described.primaryKey().stream()
        .findFirst()
        .flatMap(described::column)
        .filter(column -> !CUTTABLE.matcher(column.sourceType()).matches())
        .ifPresent(
            column ->
                error(
                    "must have a key whose first column is a number, a text, a uuid, a date or a"
                        + " time: the connector cuts the snapshot by it",
                    column.name() + " " + column.sourceType(),
                    "Make such a column the first of the primary key"));
  }

  private void error(String rule, String seen, String remedy) {
    problems.add(Problem.error(subject, rule, seen, remedy));
  }
}
