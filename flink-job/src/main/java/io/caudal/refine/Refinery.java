package io.caudal.refine;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;

/**
 * Runs the SELECT of each table over its changes, and adds the contract columns. Every row becomes
 * one row, or none, without state, so that a SELECT may change from one savepoint to the next.
 */
public final class Refinery {

  private final StreamTableEnvironment tables;
  private final SqlFiles files;

  private Refinery(StreamTableEnvironment tables, SqlFiles files) {
    this.tables = tables;
    this.files = files;
  }

  /**
   * A refinery in a job's table environment, whose time zone it sets to UTC.
   *
   * @param files read for all tables that will be refined
   */
  public static Refinery of(StreamTableEnvironment tables, SqlFiles files) {
    tables.getConfig().setLocalTimeZone(ZoneId.of("UTC"));
    return new Refinery(tables, files);
  }

  /**
   * All that is wrong with the SQL files, and with tables that the lake cannot hold as they are.
   * Starts nothing and needs no database. Subjects are {@code file:line:column}.
   */
  public static List<Problem> check(SqlFiles files, List<TableSchema> tables) {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment();
    Refinery refinery = of(StreamTableEnvironment.create(env), files);
    List<Problem> problems = new ArrayList<>(files.problems());
    for (TableSchema table : tables) {
      List<Problem> captured = CapturedColumns.check(table);
      problems.addAll(captured);
      if (captured.isEmpty()) {
        InternalTypeInfo<RowData> type = InternalTypeInfo.of(table.changeType());
        problems.addAll(refinery.compile(table, env.fromData(List.of(), type)).problems());
      }
    }
    return problems;
  }

  /**
   * The rows after the table's SELECT. Once a table.
   *
   * @param changes rows of {@link TableSchema#changeType()}
   * @throws ProblemsException for a file that {@link #check} finds wrong
   */
  public RefinedTable refine(TableSchema table, DataStream<RowData> changes) {
    Compilation compilation = compile(table, changes);
    return ContractProjection.apply(
        tables,
        compilation.table().orElseThrow(() -> new ProblemsException(compilation.problems())),
        CarriedColumns::name);
  }

  /**
   * The rows as they are, with every column, whatever the table's SELECT says.
   *
   * @param changes rows of {@link TableSchema#changeType()}
   */
  public RefinedTable keep(DataStream<RowData> changes) {
    return ContractProjection.apply(
        tables, tables.fromDataStream(changes), UnaryOperator.identity());
  }

  private Compilation compile(TableSchema table, DataStream<RowData> changes) {
    Workspace workspace = Workspace.of(tables, table, changes);
    return SelectCompiler.compile(workspace, table, files.of(table.id()));
  }
}
