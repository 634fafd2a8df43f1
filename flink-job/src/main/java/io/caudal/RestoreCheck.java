package io.caudal;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.Settings;
import io.caudal.config.Zone;
import io.caudal.lake.PendingFiles;
import io.caudal.savepoint.JobOperators;
import io.caudal.savepoint.KeptOperator;
import io.caudal.savepoint.Savepoint;
import io.caudal.savepoint.Versioned;
import io.caudal.source.SourceRestore;
import io.caudal.source.log.KeptSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Whether a job can go on from a savepoint; it asks, and changes nothing. */
final class RestoreCheck {

  private static final String SPLITS = "SourceReaderState";
  private static final String FILES = "streaming_committer_raw_states";

  private final Settings settings;
  private final List<CapturedSource> sources;
  private final PendingFiles files;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private boolean leavesFormerHistories;

  private RestoreCheck(Settings settings, List<CapturedSource> sources, Map<String, String> flink) {
    this.settings = settings;
    this.sources = sources;
    this.files = new PendingFiles(settings.lake(), flink);
  }

  /**
   * Looks at the savepoint that the graph is to be restored from; there need not be one.
   *
   * @param flink settings, by which S3 is found
   */
  static RestoreCheck of(
      Settings settings,
      List<CapturedSource> sources,
      StreamGraph graph,
      Map<String, String> flink) {
    SavepointRestoreSettings restore = graph.getSavepointRestoreSettings();
    RestoreCheck check = new RestoreCheck(settings, sources, flink);
    if (restore.restoreSavepoint()) {
      try {
        check.check(Savepoint.open(restore.getRestorePath()), graph);
      } catch (IOException failure) {
        check.problems.add(RestoreProblems.unreadable(restore.getRestorePath(), failure));
      }
    }
    return check;
  }

  /** What is in the way, errors and warnings. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Whether nothing is left over of it but former histories of sources that begin anew. */
  boolean leavesFormerHistories() {
    return leavesFormerHistories;
  }

  private void check(Savepoint savepoint, StreamGraph graph) throws IOException {
    JobOperators job = JobOperators.of(graph);
    FormerHistories former = new FormerHistories(savepoint);
    for (CapturedSource source : sources) {
      Optional<KeptOperator> kept =
          job.withUid(Pipeline.sourceUid(source.settings())).flatMap(savepoint::operator);
      if (kept.isPresent()) {
        check(source, kept.orElseThrow());
      } else {
        problems.add(former.begun(source.settings()));
      }
      for (TableSchema table : source.tables()) {
        for (Zone zone : settings.lake().zones()) {
          Optional<KeptOperator> committer =
              job.withUid(Pipeline.committerUid(zone, table)).flatMap(savepoint::operator);
          if (committer.isPresent()) {
            files
                .problems(name(zone, table), committer.orElseThrow().list(FILES))
                .forEach(this::addOnce);
          }
        }
      }
    }
    RestoreProblems.ofParallelism(job, savepoint, graph).ifPresent(problems::add);
    if (!graph.getSavepointRestoreSettings().allowNonRestoredState()) {
      Set<OperatorID> known = new HashSet<>(former.found());
      known.addAll(job.ids());
      Optional<Problem> leftOver = RestoreProblems.leftOver(savepoint.operatorsBut(known), missing);
      leftOver.ifPresent(problems::add);
      leavesFormerHistories = !former.found().isEmpty() && leftOver.isEmpty();
    }
  }

  private static String name(Zone zone, TableSchema table) {
    return "lake table " + table.lakeTable() + (zone == Zone.RAW ? ", zone raw" : "");
  }

  /** What is wrong with the lake's path is so for every table. */
  private void addOnce(Problem problem) {
    if (problems.stream().noneMatch(known -> known.subject().equals(problem.subject()))) {
      problems.add(problem);
    }
  }

  private void check(CapturedSource source, KeptOperator kept) throws IOException {
    String name = source.settings().name();
    Versioned enumerator =
        kept.enumerator().orElseThrow(() -> new IOException("source." + name + " kept nothing"));
    KeptSource state = new KeptSource(enumerator.version(), enumerator.bytes(), kept.list(SPLITS));
    try {
      SourceRestore restore = SourceRestore.of(source.settings(), state);
      problems.addAll(restore.problems(source.tables()));
      restore
          .tables()
          .missingIn(source.tables())
          .forEach(table -> missing.add("table " + table + " of source." + name));
    } catch (IOException foreign) {
      problems.add(RestoreProblems.foreign(source.settings()));
    }
  }
}
