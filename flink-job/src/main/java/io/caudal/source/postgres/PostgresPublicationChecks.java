package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.CatalogueColumn;
import io.caudal.source.catalogue.CatalogueTable;
import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the publication publishes every change of every captured table, or can be made to. */
final class PostgresPublicationChecks {

  private final SourceSettings source;
  private final String publication;
  private final Query query;
  private final List<CatalogueTable> tables;
  private final List<Problem> problems = new ArrayList<>();

  private PostgresPublicationChecks(
      SourceSettings source, Query query, List<CatalogueTable> tables) {
    this.source = source;
    this.publication = source.postgres().publication();
    this.query = query;
    this.tables = tables;
  }

  static List<Problem> problems(SourceSettings source, Query query, List<CatalogueTable> tables)
      throws SQLException {
    if (tables.isEmpty()) {
      return List.of();
    }
    PostgresPublicationChecks checks = new PostgresPublicationChecks(source, query, tables);
    Optional<PublicationState> state = PublicationState.read(query, checks.publication);
    if (state.isPresent()) {
      checks.existing(state.orElseThrow());
    } else {
      checks.creation();
    }
    return List.copyOf(checks.problems);
  }

  private void creation() throws SQLException {
    boolean mayCreate =
        query
            .first(
                "SELECT pg_catalog.has_database_privilege(current_database(), 'CREATE')",
                row -> row.getBoolean(1))
            .orElse(false);
    List<CatalogueTable> foreign = notOwned(tables);
    if (!mayCreate || !foreign.isEmpty()) {
      error(
          "must exist, since the user may not create it",
          mayCreate
              ? "none; not the owner of " + names(foreign)
              : "none; no right to CREATE in the database",
          PublicationSql.create(publication, qualified(tables)));
    }
  }

  private void existing(PublicationState state) throws SQLException {
    if (!state.missingOperations().isEmpty()) {
      error(
          "must publish all changes",
          "it does not publish " + state.missingOperations(),
          PublicationSql.set(publication, "publish = 'insert, update, delete, truncate'"));
    }
    if (state.isViaRoot()) {
      error(
          "must publish the changes of partitions as such",
          "publish_via_partition_root = true",
          PublicationSql.set(publication, "publish_via_partition_root = false"));
    }
    List<CatalogueTable> missing = new ArrayList<>();
    for (CatalogueTable table : tables) {
      Optional<PublicationState.PublishedTable> published =
          state.table(table.schema(), table.name());
      published.ifPresentOrElse(part -> parts(table, part), () -> missing.add(table));
    }
    List<CatalogueTable> foreign = state.isOwned() ? notOwned(missing) : missing;
    if (!foreign.isEmpty()) {
      error(
          "must publish all captured tables, and the user may not add them",
          "missing: " + names(foreign),
          PublicationSql.add(publication, qualified(foreign)));
    }
  }

  private void parts(CatalogueTable table, PublicationState.PublishedTable published) {
    List<String> columns =
        table.columns().stream().map(CatalogueColumn::name).collect(Collectors.toList());
    if (!published.columns().isEmpty() && !published.columns().containsAll(columns)) {
      error(
          "must publish all columns of " + table.qualifiedName(),
          "only " + String.join(", ", published.columns()),
          again(table));
    }
    if (!published.filter().isEmpty()) {
      error(
          "must publish all rows of " + table.qualifiedName(),
          "only WHERE " + published.filter(),
          again(table));
    }
  }

  private String again(CatalogueTable table) {
    List<String> one = qualified(List.of(table));
    return PublicationSql.drop(publication, one) + " " + PublicationSql.add(publication, one);
  }

  private List<CatalogueTable> notOwned(List<CatalogueTable> candidates) throws SQLException {
    List<CatalogueTable> foreign = new ArrayList<>();
    for (CatalogueTable table : candidates) {
      if (!PostgresTable.read(query, table.schema(), table.name()).isOwned()) {
        foreign.add(table);
      }
    }
    return foreign;
  }

  private static List<String> qualified(List<CatalogueTable> tables) {
    return tables.stream()
        .map(table -> PostgresNames.quote(table.schema(), table.name()))
        .collect(Collectors.toList());
  }

  private static String names(List<CatalogueTable> tables) {
    return tables.stream().map(CatalogueTable::qualifiedName).collect(Collectors.joining(", "));
  }

  private void error(String rule, String seen, String remedy) {
    problems.add(
        Problem.error(
            "source." + source.name() + ", publication " + publication, rule, seen, remedy));
  }
}
