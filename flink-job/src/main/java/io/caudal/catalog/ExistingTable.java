package io.caudal.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.athena.model.Column;
import software.amazon.awssdk.services.athena.model.TableMetadata;

/** A table as Athena knows it already. */
final class ExistingTable {

  private static final String VIEW = "VIRTUAL_VIEW";

  private final String kind;
  private final List<AthenaColumn> columns;
  private final List<String> partitions;
  private final Map<String, String> properties;

  private ExistingTable(
      String kind,
      List<AthenaColumn> columns,
      List<String> partitions,
      Map<String, String> properties) {
    this.kind = kind;
    this.columns = List.copyOf(columns);
    this.partitions = List.copyOf(partitions);
    this.properties = Map.copyOf(properties);
  }

  static ExistingTable of(TableMetadata found) {
    return new ExistingTable(
        String.valueOf(found.tableType()),
        found.columns().stream().map(ExistingTable::column).collect(Collectors.toList()),
        found.partitionKeys().stream().map(Column::name).collect(Collectors.toList()),
        found.parameters());
  }

  boolean isView() {
    return kind.equals(VIEW);
  }

  /** Without those of its paths. */
  List<AthenaColumn> columns() {
    return columns;
  }

  List<String> partitions() {
    return partitions;
  }

  /** Where its files are, if it tells. */
  Optional<String> location() {
    return property("location");
  }

  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  private static AthenaColumn column(Column column) {
    return new AthenaColumn(
        column.name(),
        column.type(),
        Optional.ofNullable(column.comment()).map(ExistingTable::line));
  }

  /** A comment that somebody may have written, as a text of Hive's language can hold it. */
  private static String line(String comment) {
    return comment.replaceAll("['\\\\;\\p{Cntrl}]", " ");
  }
}
