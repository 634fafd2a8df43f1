package io.caudal.source.catalogue;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import io.caudal.config.DecimalSize;
import io.caudal.config.Problem;
import io.caudal.config.Settings;
import io.caudal.config.TableSettings;
import io.caudal.config.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;

/** Makes of a table of the catalogue the table that the lake gets, or says what is in the way. */
public final class TableResolver {

  private final CatalogueTable table;
  private final TableSettings settings;
  private final Set<Zone> zones;
  private final TableId id;
  private final TableSubject subject;
  private final List<Problem> problems = new ArrayList<>();

  private TableResolver(Settings settings, TableId id, CatalogueTable table) {
    this.table = table;
    this.settings = settings.table(id);
    this.zones = settings.lake().zones();
    this.id = id;
    this.subject = TableSubject.of(id);
  }

  /** A table of that source, with what the settings say of it. */
  public static TableResolver of(Settings settings, String source, CatalogueTable table) {
    return new TableResolver(settings, TableId.of(source, table.schema(), table.name()), table);
  }

  /**
   * The table as the lake gets it; nothing if one of the problems is an error.
   *
   * @param all gets what was found
   */
  public Optional<TableSchema> resolve(List<Problem> all) {
    List<Column> columns = new ArrayList<>();
    for (CatalogueColumn column : table.columns()) {
      type(column)
          .map(type -> Column.of(column.name(), type, column.sourceType()))
          .ifPresent(columns::add);
    }
    decimalsOfOtherColumns();
    problems.addAll(TableNames.of(subject, table, lakeTable(), zones).problems());
    List<String> key = TableKey.of(subject, table, settings).columns(problems);
    FineTimestamps.warning(subject, id, columns).ifPresent(problems::add);
    all.addAll(problems);
    return problems.stream().anyMatch(Problem::isError)
        ? Optional.empty()
        : Optional.of(
            TableSchema.of(id, lakeTable(), columns, key).withDeleteImage(table.deleteImage()));
  }

  private String lakeTable() {
    return settings.lakeTable().orElseGet(() -> table.name().toLowerCase(Locale.ROOT));
  }

  private Optional<LogicalType> type(CatalogueColumn column) {
    DecimalSize size = settings.decimals().get(column.name());
    if (size != null && column.type().isNumber()) {
      return Optional.of(new DecimalType(size.precision(), size.scale()));
    }
    Optional<LogicalType> type = column.type().type();
    if (type.isEmpty()) {
      problems.add(
          Problem.error(
              subject.column(column.name()),
              "must be of a type that can be captured exactly",
              column.sourceType() + "; " + column.type().refusal(),
              column.type().remedy()));
    }
    return type;
  }

  private void decimalsOfOtherColumns() {
    for (Map.Entry<String, DecimalSize> entry : settings.decimals().entrySet()) {
      Optional<CatalogueColumn> column = table.column(entry.getKey());
      if (column.isEmpty() || !column.orElseThrow().type().isNumber()) {
        problems.add(
            Problem.error(
                subject.setting("decimals"),
                "must name columns that are numbers without a size of up to 38 digits",
                entry.getKey()
                    + column
                        .map(c -> ", which is " + c.sourceType())
                        .orElse(", which does not exist"),
                "Remove " + entry.getKey() + " from the setting"));
      }
    }
  }
}
