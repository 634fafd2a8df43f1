package io.caudal.catalog;

import io.caudal.catalog.Statement.Kind;
import io.caudal.config.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Athena is told of a lake: a database, a table for each table and zone, a view of the current
 * rows of each refined table, and views that somebody has written over these. Immutable.
 */
public final class Catalog {

  private final String database;
  private final String lake;
  private final List<LakeTable> tables;
  private final List<AnalysisView> views;

  private Catalog(String database, String lake, List<LakeTable> tables, List<AnalysisView> views) {
    this.database = database;
    this.lake = lake;
    this.tables = List.copyOf(tables);
    this.views = List.copyOf(views);
  }

  /**
   * The catalogue of a lake.
   *
   * @param lake its path, with the scheme {@code s3} or {@code s3a}
   * @param views which of them it gets, when it has tables and views of some names
   */
  public static Catalog of(
      String database,
      String lake,
      List<LakeTable> tables,
      Function<Set<String>, List<AnalysisView>> views) {
    Set<String> relations = tables.stream().flatMap(Catalog::names).collect(Collectors.toSet());
    return new Catalog(database, lake.replaceFirst("^s3a:", "s3:"), tables, views.apply(relations));
  }

  private static Stream<String> names(LakeTable table) {
    return table.zone() == Zone.REFINED
        ? Stream.of(table.name(), table.currentName())
        : Stream.of(table.name());
  }

  String database() {
    return database;
  }

  /** In an order in which Athena can execute them. */
  public List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    statements.add(Statement.of(Kind.DATABASE, database, createDatabase()));
    for (TableDdl table : tables()) {
      statements.add(Statement.of(Kind.TABLE, table.table().name(), table.create()));
    }
    statements.addAll(currentViews());
    statements.addAll(analyses());
    return statements;
  }

  String createDatabase() {
    return "CREATE DATABASE IF NOT EXISTS " + Identifier.ddl(database);
  }

  List<TableDdl> tables() {
    return tables.stream()
        .map(table -> new TableDdl(database, lake, table))
        .collect(Collectors.toList());
  }

  /** Over tables alone. */
  List<Statement> currentViews() {
    return tables.stream()
        .filter(table -> table.zone() == Zone.REFINED)
        .map(
            table ->
                view(
                    Kind.VIEW,
                    table.currentName(),
                    CurrentState.select(relation(table.name()), table.columns(), table.key())))
        .collect(Collectors.toList());
  }

  /** Over tables and their current rows. */
  List<Statement> analyses() {
    return views.stream()
        .map(view -> view(Kind.ANALYSIS, view.name(), view.select(this::relation)))
        .collect(Collectors.toList());
  }

  private Statement view(Kind kind, String name, String select) {
    return Statement.of(kind, name, "CREATE OR REPLACE VIEW " + relation(name) + " AS\n" + select);
  }

  private String relation(String name) {
    return Identifier.sql(database) + "." + Identifier.sql(name);
  }
}
