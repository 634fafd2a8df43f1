package io.caudal.source.sqlserver;

import io.caudal.change.TableId;
import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.CatalogueColumn;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.TableSubject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the user may read a table, and its changes are captured completely. */
final class SqlServerTableChecks {

  private static final String MAY_READ =
      "SELECT CAST(HAS_PERMS_BY_NAME(?, 'OBJECT', 'SELECT') AS int)";
  private static final Pattern CUTTABLE =
      Pattern.compile(
          "(tinyint|smallint|int|bigint|decimal|numeric|n?char|n?varchar|uniqueidentifier|date"
              + "|datetime|smalldatetime|datetime2)(\\(.*\\))?");

  private final String user;
  private final CatalogueTable table;
  private final Query query;
  private final String quoted;
  private final String subject;
  private final List<Problem> problems = new ArrayList<>();

  private SqlServerTableChecks(SourceSettings source, CatalogueTable table, Query query) {
    this.user = SqlServerNames.quote(source.username());
    this.table = table;
    this.query = query;
    this.quoted = SqlServerNames.quote(table.schema(), table.name());
    this.subject = TableSubject.of(TableId.of(source.name(), table.schema(), table.name())).table();
  }

  /** What stands in the way of a table of a database that captures changes. */
  static List<Problem> problems(SourceSettings source, CatalogueTable table, Query query)
      throws SQLException {
    SqlServerTableChecks checks = new SqlServerTableChecks(source, table, query);
    checks.rights();
    checks.capture(CaptureInstance.newest(query, table.schema(), table.name()));
    checks.computed();
    checks.chunks();
    return List.copyOf(checks.problems);
  }

  /** What stands in the way of a table, as far as it can be told without change tables. */
  static List<Problem> problemsWithoutCapture(
      SourceSettings source, CatalogueTable table, Query query) throws SQLException {
    SqlServerTableChecks checks = new SqlServerTableChecks(source, table, query);
    checks.rights();
    checks.chunks();
    return List.copyOf(checks.problems);
  }

  private void rights() throws SQLException {
    if (query.first(MAY_READ, row -> row.getInt(1), quoted).orElse(0) != 1) {
      error(
          "must be readable in every column",
          "SELECT is denied to " + user,
          "GRANT SELECT ON " + quoted + " TO " + user + ";");
    }
  }

  private void capture(Optional<CaptureInstance> newest) {
    if (newest.isEmpty()) {
      error("must have its changes captured", "change data capture is off for it", enable(""));
      return;
    }
    CaptureInstance instance = newest.orElseThrow();
    if (!instance.isMember()) {
      error(
          "must have changes that the user may read",
          user + " is not in the role " + instance.role(),
          "ALTER ROLE " + SqlServerNames.quote(instance.role()) + " ADD MEMBER " + user + ";");
    }
    List<String> missing =
        table.columns().stream()
            .map(CatalogueColumn::name)
            .filter(name -> !instance.columns().contains(name))
            .collect(Collectors.toList());
    if (!missing.isEmpty()) {
      error(
          "must have every column captured",
          String.join(", ", missing) + " not in the capture instance " + instance.name(),
          enable(instance.name() + "_2"));
    }
  }

  /**
   * The statement that captures the table.
   *
   * @param instance a name beside one that is taken; empty for SQL Server's own choice
   */
  private String enable(String instance) {
    return "EXEC sys.sp_cdc_enable_table @source_schema = "
        + SqlServerNames.text(table.schema())
        + ", @source_name = "
        + SqlServerNames.text(table.name())
        + ", @role_name = NULL"
        + (instance.isEmpty() ? "" : ", @capture_instance = " + SqlServerNames.text(instance))
        + ";";
  }

  private void computed() throws SQLException {
    List<String> computed = SqlServerColumns.computed(table.schema(), table.name(), query);
    if (!computed.isEmpty()) {
      problems.add(
          Problem.warning(
              subject,
              "computed columns are not in the log, so the lake does not get them",
              String.join(", ", computed),
              "Compute them in the table's SELECT"));
    }
  }

  /** The snapshot is cut into ranges of the key's first column. */
  private void chunks() {
    table.primaryKey().stream()
        .findFirst()
        .flatMap(table::column)
        .filter(column -> !CUTTABLE.matcher(column.sourceType()).matches())
        .ifPresent(
            column ->
                error(
                    "must have a key whose first column is a whole number, a decimal, a text, a"
                        + " uniqueidentifier, a date or a datetime: the connector cuts the snapshot"
                        + " by it",
                    column.name() + " " + column.sourceType(),
                    "Make such a column the first of the primary key"));
  }

  private void error(String rule, String seen, String remedy) {
    problems.add(Problem.error(subject, rule, seen, remedy));
  }
}
