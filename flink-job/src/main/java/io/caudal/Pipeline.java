package io.caudal;

import io.caudal.change.ChangeRow;
import io.caudal.change.History;
import io.caudal.change.TableRouter;
import io.caudal.change.TableSchema;
import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import io.caudal.config.TableSettings;
import io.caudal.config.Zone;
import io.caudal.lake.LakeSink;
import io.caudal.refine.RefinedTable;
import io.caudal.refine.Refinery;
import io.caudal.source.SourceOpener;
import java.time.Instant;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.data.RowData;

/**
 * The job's graph. Every operator that has state gets its uid from the names of its source and
 * table, never from an order, so that a savepoint fits after tables were added or dropped.
 *
 * <pre>
 * source (one a database) -- route --+-- refine (one SELECT a table) -- lake, zone refined
 *                                    |
 *                                    +-- refine (all columns)        -- lake, zone raw
 * </pre>
 */
final class Pipeline {

  /** Stands in Flink's page and in the names of the lake's files. */
  static final String JOB_NAME = "caudal";

  private final StreamExecutionEnvironment environment;
  private final Settings settings;
  private final SourceOpener sources;
  private final Refinery refinery;
  private final Instant now;
  private final Set<String> earlierTables;

  /**
   * A pipeline without sources.
   *
   * @param now when the job is submitted
   * @param earlierTables those of which the lake has rows already
   */
  Pipeline(
      StreamExecutionEnvironment environment,
      Settings settings,
      SourceOpener sources,
      Refinery refinery,
      Instant now,
      Set<String> earlierTables) {
    this.environment = environment;
    this.settings = settings;
    this.sources = sources;
    this.refinery = refinery;
    this.now = now;
    this.earlierTables = Set.copyOf(earlierTables);
  }

  /** By which a savepoint knows a source. */
  static String sourceUid(SourceSettings source) {
    return sourceUid(source, source.history());
  }

  /** By which a savepoint knows a history of a source. */
  static String sourceUid(SourceSettings source, int history) {
    // No source's name has the sign, so no two histories of any sources share state.
    return "source-" + source.name() + (history == 1 ? "" : "@" + history);
  }

  /** By which a savepoint knows what makes the files of a table visible. */
  static String committerUid(Zone zone, TableSchema table) {
    return "Sink Committer: " + lakeUid(zone, table);
  }

  private static String lakeUid(Zone zone, TableSchema table) {
    return "lake-" + zone.directory() + "-" + table.id();
  }

  /** Adds everything from one source to the lake. */
  void add(CapturedSource source) {
    String name = source.settings().name();
    DataStream<ChangeRow> changes =
        environment
            .fromSource(
                sources.open(source.settings(), source.tables()),
                WatermarkStrategy.noWatermarks(),
                "source " + name)
            .uid(sourceUid(source.settings()));
    SingleOutputStreamOperator<Void> routed =
        changes
            .process(
                TableRouter.of(
                    source.tables(), History.of(source.settings().history(), now, earlierTables)))
            .name("route " + name)
            .uid("route-" + name);
    for (TableSchema table : source.tables()) {
      DataStream<RowData> rows = routed.getSideOutput(TableRouter.output(table));
      for (Zone zone : settings.lake().zones()) {
        RefinedTable refined =
            zone == Zone.RAW ? refinery.keep(rows) : refinery.refine(table, rows);
        write(zone, table, refined);
      }
    }
  }

  private void write(Zone zone, TableSchema table, RefinedTable refined) {
    TableSettings choices = settings.table(table.id());
    String name = zone.directory() + " " + table.lakeTable();
    refined
        .rows()
        .sinkTo(
            LakeSink.create(
                settings.lake(),
                zone,
                table.lakeTable(),
                refined.type(),
                choices.partitioning().orElse(settings.lake().partitioning()),
                JOB_NAME))
        .name("lake " + name)
        .uid(lakeUid(zone, table))
        .setParallelism(choices.writerParallelism().orElse(settings.lake().writerParallelism()));
  }
}
