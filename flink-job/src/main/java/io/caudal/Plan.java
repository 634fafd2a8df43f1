package io.caudal;

import io.caudal.catalog.Catalog;
import io.caudal.catalog.CatalogNames;
import io.caudal.change.TableSchema;
import io.caudal.config.Engine;
import io.caudal.config.LakeSettings;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.Settings;
import io.caudal.config.SourceSettings;
import io.caudal.lake.EarlierTables;
import io.caudal.lake.FirstDays;
import io.caudal.lake.LakeAccess;
import io.caudal.refine.Refinery;
import io.caudal.refine.SqlFiles;
import io.caudal.source.ConnectorLocale;
import io.caudal.source.Inspection;
import io.caudal.source.LakeTables;
import io.caudal.source.SourceInspector;
import io.caudal.source.SourceOpener;
import io.caudal.source.postgres.PostgresPublication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** What the job will do, after every check of what it needs; making one creates nothing. */
final class Plan {

  private final Settings settings;
  private final List<CapturedSource> sources;
  private final SqlFiles sqlFiles;
  private final List<Problem> warnings;

  private Plan(
      Settings settings, List<CapturedSource> sources, SqlFiles sqlFiles, List<Problem> warnings) {
    this.settings = settings;
    this.sources = List.copyOf(sources);
    this.sqlFiles = sqlFiles;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Inspects all sources and the lake at the same time, then checks the SQL.
   *
   * @throws ProblemsException with everything that is wrong, when an error is among it
   */
  static Plan of(Settings settings) {
    return of(settings, SourceInspector::inspect, LakeAccess::check);
  }

  /**
   * Looks only for what the lake's tables are, and checks the SQL: for a lake whose job may run.
   *
   * @throws ProblemsException with everything that is wrong, when an error is among it
   */
  static Plan described(Settings settings) {
    return of(settings, SourceInspector::describe, lake -> List.of());
  }

  private static Plan of(
      Settings settings,
      BiFunction<Settings, SourceSettings, Inspection> inspector,
      Function<LakeSettings, List<Problem>> lakeCheck) {
    // Threads of its own, since those of the common pool do not see the classes of the job's jar.
    ExecutorService threads = Executors.newFixedThreadPool(settings.sources().size() + 1);
    try {
      return of(settings, inspector, lakeCheck, threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Plan of(
      Settings settings,
      BiFunction<Settings, SourceSettings, Inspection> inspector,
      Function<LakeSettings, List<Problem>> lakeCheck,
      ExecutorService threads) {
    CompletableFuture<List<Problem>> lake =
        CompletableFuture.supplyAsync(() -> lakeCheck.apply(settings.lake()), threads);
    List<CompletableFuture<Inspection>> inspections =
        settings.sources().stream()
            .map(
                source ->
                    CompletableFuture.supplyAsync(() -> inspector.apply(settings, source), threads))
            .collect(Collectors.toList());

    List<Problem> problems = new ArrayList<>(settings.warnings());
    problems.addAll(ConnectorLocale.check());
    List<CapturedSource> sources = new ArrayList<>();
    for (int i = 0; i < inspections.size(); i++) {
      Inspection inspection = inspections.get(i).join();
      problems.addAll(inspection.problems());
      sources.add(new CapturedSource(settings.sources().get(i), inspection.tables()));
    }
    problems.addAll(lake.join());

    List<TableSchema> tables =
        sources.stream().flatMap(source -> source.tables().stream()).collect(Collectors.toList());
    SqlFiles sqlFiles = SqlFiles.read(settings.lake().sqlPath(), tables);
    problems.addAll(LakeTables.collisions(tables));
    problems.addAll(
        CatalogNames.check(
            settings.lake().zones(),
            tables.stream()
                .map(TableSchema::lakeTable)
                .collect(Collectors.toCollection(TreeSet::new))));
    problems.addAll(Refinery.check(sqlFiles, tables));
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new ProblemsException(problems);
    }
    return new Plan(settings, sources, sqlFiles, problems);
  }

  Settings settings() {
    return settings;
  }

  List<TableSchema> tables() {
    return sources.stream()
        .flatMap(source -> source.tables().stream())
        .collect(Collectors.toList());
  }

  /** What the user should know, although the job can start. */
  List<Problem> warnings() {
    return warnings;
  }

  /** Creates the publications that PostgreSQL needs before a slot. */
  void prepare() {
    for (CapturedSource source : sources) {
      if (source.settings().engine() == Engine.POSTGRES) {
        PostgresPublication.ensure(source.settings(), source.tables());
      }
    }
  }

  /**
   * Holds what is known only when the job is submitted against the settings.
   *
   * @throws ProblemsException when a source has too few numbers for that many readers
   */
  void checkParallelism(int parallelism) {
    List<Problem> problems =
        sources.stream()
            .flatMap(source -> tooFewServerIds(source.settings(), parallelism).stream())
            .collect(Collectors.toList());
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
  }

  /** Builds the graph. */
  StreamGraph graph(StreamExecutionEnvironment environment, SourceOpener opener) {
    Refinery refinery = Refinery.of(StreamTableEnvironment.create(environment), sqlFiles);
    Pipeline pipeline =
        new Pipeline(
            environment,
            settings,
            opener,
            refinery,
            Clock.systemUTC().instant(),
            EarlierTables.in(settings.lake()));
    sources.forEach(pipeline::add);
    StreamGraph graph = environment.getStreamGraph();
    graph.setJobName(Pipeline.JOB_NAME);
    Checkpoints.ofRunningTasks(graph);
    return graph;
  }

  /**
   * What Athena is told of the lake.
   *
   * @throws ProblemsException if Athena cannot read it
   */
  Catalog catalog() {
    FirstDays days = new FirstDays(settings.lake(), LocalDate.now(Clock.systemUTC()));
    return new CatalogDerivation(settings, sqlFiles, days::of).catalog(tables());
  }

  /** How the savepoint that a graph is to be restored from fits. */
  RestoreCheck restore(StreamGraph graph, ReadableConfig flink) {
    return RestoreCheck.of(settings, sources, graph, flink.toMap());
  }

  private static Optional<Problem> tooFewServerIds(SourceSettings source, int parallelism) {
    if (source.engine() != Engine.MYSQL || source.mysql().serverIds().width() >= parallelism) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "source." + source.name() + " / server-id",
            "must be as many numbers as the job's parallelism, " + parallelism,
            source.mysql().serverIds().toString(),
            "Widen the range, or lower the parallelism"));
  }
}
