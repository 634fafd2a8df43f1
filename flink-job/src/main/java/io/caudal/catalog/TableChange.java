package io.caudal.catalog;

import io.caudal.config.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a table of Athena becomes what it shall be. Files are never touched; a column that only older
 * files have stays.
 */
final class TableChange {

  private final TableDdl wanted;
  private final ExistingTable existing;

  private TableChange(TableDdl wanted, ExistingTable existing) {
    this.wanted = wanted;
    this.existing = existing;
  }

  /** The statements that Athena is to execute, in order; none if the table is as it shall be. */
  static List<String> statements(TableDdl wanted, Optional<ExistingTable> existing) {
    return existing
        .map(found -> new TableChange(wanted, found).statements())
        .orElseGet(() -> List.of(wanted.create()));
  }

  /** What keeps a table from becoming what it shall be. */
  static Optional<Problem> problem(TableDdl wanted, Optional<ExistingTable> existing) {
    return existing.flatMap(found -> new TableChange(wanted, found).problem());
  }

  private List<String> statements() {
    List<AthenaColumn> added = without(wanted.columns(), existing.columns());
    boolean recreate =
        !existing.partitions().equals(wanted.table().partitions())
            || added.stream().anyMatch(column -> column.type().equals("date"));
    if (recreate) {
      List<AthenaColumn> older = without(existing.columns(), wanted.columns());
      return List.of(wanted.drop(), wanted.create(older));
    }
    if (!added.isEmpty()) {
      return List.of(wanted.add(added));
    }
    return hidesDays() ? List.of(wanted.setDays()) : List.of();
  }

  /** Days as text sort as days. */
  private boolean hidesDays() {
    String days = existing.property(Projection.DAYS).orElse("");
    return Projection.days(wanted.table().firstDay()).compareTo(days) < 0;
  }

  private Optional<Problem> problem() {
    if (existing.isView()) {
      return Optional.of(
          problem(
              "must not be the name of a view", "a view", "Drop the view, or rename the table"));
    }
    Optional<String> elsewhere =
        existing.location().filter(found -> !directory(found).equals(wanted.location()));
    if (elsewhere.isPresent()) {
      return Optional.of(
          problem(
              "must be the table of this lake, at " + wanted.location(),
              elsewhere.orElseThrow(),
              "Choose another \"catalog.database\", or drop the table: its files stay"));
    }
    String otherTypes = otherTypes();
    return otherTypes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                "must keep the types of its columns, since its older files do",
                otherTypes,
                "Give the column another name in the table's SELECT; or drop the table in Athena,"
                    + " and what was written before fails to be read"));
  }

  private String otherTypes() {
    Map<String, String> types =
        existing.columns().stream()
            .collect(Collectors.toMap(AthenaColumn::name, AthenaColumn::type));
    return wanted.columns().stream()
        .filter(column -> !types.getOrDefault(column.name(), column.type()).equals(column.type()))
        .map(column -> column.name() + " is " + types.get(column.name()) + ", not " + column.type())
        .collect(Collectors.joining("; "));
  }

  private Problem problem(String rule, String seen, String remedy) {
    return Problem.warning("Athena's table " + wanted.name(), rule, seen, remedy);
  }

  private static List<AthenaColumn> without(List<AthenaColumn> all, List<AthenaColumn> others) {
    List<String> names = others.stream().map(AthenaColumn::name).collect(Collectors.toList());
    return all.stream()
        .filter(column -> !names.contains(column.name()))
        .collect(Collectors.toList());
  }

  private static String directory(String location) {
    return location.endsWith("/") ? location : location + "/";
  }
}
