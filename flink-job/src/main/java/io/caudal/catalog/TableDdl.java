package io.caudal.catalog;

import io.caudal.change.AthenaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.RowType;

/**
 * The statements that define a table.
 *
 * @see <a href="https://docs.aws.amazon.com/athena/latest/ug/create-table.html">Athena: CREATE
 *     TABLE</a>
 */
final class TableDdl {

  private final String database;
  private final String lake;
  private final LakeTable table;

  /**
   * Of a table.
   *
   * @param lake path of the lake, with the scheme {@code s3}
   */
  TableDdl(String database, String lake, LakeTable table) {
    this.database = database;
    this.lake = lake;
    this.table = table;
  }

  LakeTable table() {
    return table;
  }

  /** Where its folders of days are; with a slash at its end. */
  String location() {
    return lake + "/" + table.path() + "/";
  }

  /** What each column of its files is; in their order. */
  List<AthenaColumn> columns() {
    return table.type().getFields().stream().map(this::column).collect(Collectors.toList());
  }

  String create() {
    return create(List.of());
  }

  /**
   * The same with columns that only older files have.
   *
   * @param more behind all others
   */
  String create(List<AthenaColumn> more) {
    Stream<AthenaColumn> partitions =
        table.partitions().stream().map(name -> new AthenaColumn(name, "string", comment(name)));
    return "CREATE EXTERNAL TABLE IF NOT EXISTS "
        + name()
        + list(Stream.concat(columns().stream(), more.stream()).map(AthenaColumn::ddl))
        + "\nCOMMENT "
        + text(ColumnComments.ofTable(table))
        + "\nPARTITIONED BY"
        + list(partitions.map(AthenaColumn::ddl))
        + "\nSTORED AS PARQUET\nLOCATION "
        + text(location())
        + "\nTBLPROPERTIES"
        + list(properties(Projection.properties(table, location())));
  }

  /** Without comments, and for columns of any type but {@code date}: Athena adds no others. */
  String add(List<AthenaColumn> columns) {
    return "ALTER TABLE "
        + name()
        + " ADD COLUMNS"
        + list(columns.stream().map(AthenaColumn::withoutComment).map(AthenaColumn::ddl));
  }

  /** Has Athena look at all days from the table's first on. */
  String setDays() {
    return "ALTER TABLE "
        + name()
        + " SET TBLPROPERTIES"
        + list(properties(Map.of(Projection.DAYS, Projection.days(table.firstDay()))));
  }

  /** Forgets the table; its files stay. */
  String drop() {
    return "DROP TABLE IF EXISTS " + name();
  }

  /** With its database. */
  String name() {
    return Identifier.ddl(database) + "." + Identifier.ddl(table.name());
  }

  private AthenaColumn column(RowType.RowField field) {
    return new AthenaColumn(
        field.getName(), AthenaType.of(field.getType()), comment(field.getName()));
  }

  private Optional<String> comment(String column) {
    return ColumnComments.of(table, column);
  }

  private static Stream<String> properties(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> text(property.getKey()) + " = " + text(property.getValue()));
  }

  private static String list(Stream<String> lines) {
    return lines.collect(Collectors.joining(",\n  ", " (\n  ", "\n)"));
  }

  private static String text(String value) {
    return "'" + value + "'";
  }
}
