package io.caudal.refine;

import static org.apache.flink.table.api.Expressions.$;
import static org.apache.flink.table.api.Expressions.currentTimestamp;

import io.caudal.change.ContractColumns;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.expressions.Expression;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/** Puts the contract columns last, and makes a stream of the result. */
final class ContractProjection {

  private ContractProjection() {}

  /**
   * The rows as they go to the lake.
   *
   * @param carriedAs what {@code table} calls a column of the change
   */
  static RefinedTable apply(
      StreamTableEnvironment tables, Table table, UnaryOperator<String> carriedAs) {
    Stream<Expression> own =
        table.getResolvedSchema().getColumns().stream()
            .map(Column::getName)
            .filter(name -> !CarriedColumns.isCarried(name))
            .map(name -> $(name).as(Names.inLake(name)));
    Stream<Expression> change =
        ContractColumns.CHANGE.stream()
            .map(RowType.RowField::getName)
            .map(name -> $(carriedAs.apply(name)).as(name));
    Expression refined =
        currentTimestamp().cast(DataTypes.TIMESTAMP(3)).as(ContractColumns.REFINED_TIMESTAMP);
    Table projected =
        table.select(
            Stream.of(own, change, Stream.of(refined))
                .flatMap(columns -> columns)
                .toArray(Expression[]::new));
    RowType type = type(projected.getResolvedSchema().getColumns());
    DataStream<RowData> rows =
        tables.toDataStream(projected, DataTypes.of(type).bridgedTo(RowData.class));
    return new RefinedTable(rows, type);
  }

  private static RowType type(List<Column> columns) {
    return new RowType(
        false,
        columns.stream()
            .map(c -> new RowType.RowField(c.getName(), plain(c.getDataType().getLogicalType())))
            .collect(Collectors.toList()));
  }

  /** Nullable, and without the mark of a time attribute. */
  private static LogicalType plain(LogicalType type) {
    return type instanceof LocalZonedTimestampType
        ? new LocalZonedTimestampType(((LocalZonedTimestampType) type).getPrecision())
        : type.copy(true);
  }
}
