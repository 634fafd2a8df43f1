package io.caudal.refine;

import io.caudal.change.TableSchema;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.RowType;

/**
 * The types of the rows that a {@link Refinery} makes, found as it finds them, without any rows.
 */
public final class RefinedTypes {

  private final StreamExecutionEnvironment environment;
  private final Refinery refinery;

  private RefinedTypes(StreamExecutionEnvironment environment, Refinery refinery) {
    this.environment = environment;
    this.refinery = refinery;
  }

  /** Of tables that {@link Refinery#check} finds nothing wrong with. */
  public static RefinedTypes of(SqlFiles files) {
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment();
    return new RefinedTypes(
        environment, Refinery.of(StreamTableEnvironment.create(environment), files));
  }

  /** After the table's SELECT. Once a table. */
  public RowType refined(TableSchema table) {
    return refinery.refine(table, noRows(table)).type();
  }

  /** Of the rows as they are. */
  public RowType kept(TableSchema table) {
    return refinery.keep(noRows(table)).type();
  }

  private DataStream<RowData> noRows(TableSchema table) {
    return environment.fromData(List.of(), InternalTypeInfo.of(table.changeType()));
  }
}
