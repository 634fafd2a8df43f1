package io.caudal;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.savepoint.JobOperators;
import io.caudal.savepoint.KeptOperator;
import io.caudal.savepoint.Savepoint;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Says why a savepoint and a job do not fit. */
final class RestoreProblems {

  private static final String SUBJECT = "savepoint";

  private RestoreProblems() {}

  static Problem unreadable(String pointer, IOException failure) {
    return Problem.error(
        SUBJECT,
        "must be a whole savepoint, or a checkpoint that was kept",
        pointer + ": " + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""),
        "Name a folder that holds _metadata and all that the job wrote beside it; or start without"
            + " a savepoint, with a new snapshot");
  }

  static Problem newSource(SourceSettings source) {
    return Problem.warning(
        "source." + source.name(),
        "is not in the savepoint, and begins as a new one does",
        "startup = " + source.startup().name().toLowerCase(Locale.ROOT),
        "If it had another name before, give it that name again");
  }

  static Problem begunAnew(SourceSettings source) {
    return Problem.warning(
        "source." + source.name() + " / history",
        "is above the savepoint's, so the source begins anew",
        String.valueOf(source.history()),
        "What was committed since the savepoint is not in the lake as changes. If that is not meant,"
            + " set it back");
  }

  static Problem foreign(SourceSettings source) {
    return Problem.error(
        "source." + source.name() + " / engine",
        "must be the engine that the source had when the savepoint was taken",
        source.engine().name().toLowerCase(Locale.ROOT) + ", which did not write what is in it",
        "Set it back; or give the source another name, with which it begins anew");
  }

  static Optional<Problem> ofParallelism(JobOperators job, Savepoint savepoint, StreamGraph graph) {
    int wanted = graph.getExecutionConfig().getMaxParallelism();
    for (OperatorID id : job.ids()) {
      Optional<KeptOperator> kept = savepoint.operator(id);
      int most = kept.map(KeptOperator::maxParallelism).orElse(Integer.MAX_VALUE);
      if (job.parallelism(id) > most) {
        return Optional.of(parallelism("parallelism must be at most " + most, job.parallelism(id)));
      }
      if (kept.isPresent() && wanted > 0 && wanted != most) {
        return Optional.of(parallelism("pipeline.max-parallelism must be " + most, wanted));
      }
    }
    return Optional.empty();
  }

  private static Problem parallelism(String rule, int seen) {
    return Problem.error(
        SUBJECT, rule + ", as when it was taken", String.valueOf(seen), "Set it back");
  }

  /**
   * State that nothing of the job takes.
   *
   * @param missing tables that the job's sources had
   */
  static Optional<Problem> leftOver(List<KeptOperator> operators, List<String> missing) {
    if (operators.isEmpty()) {
      return Optional.empty();
    }
    boolean source = operators.stream().anyMatch(KeptOperator::isSource);
    String seen =
        source
            ? "that of a source that the job does not have, or of a later \"history\" of one"
            : missing.isEmpty()
                ? "that of " + operators.size() + " operators that the job does not have"
                : String.join(", ", missing);
    return Optional.of(
        Problem.error(
            SUBJECT,
            "must hold no state but that of the job's sources, tables and zones",
            seen,
            "Put back what was renamed, lowered or left out. Or drop that state, and with it every change"
                + " since the savepoint: --flink execution.state-recovery.ignore-unclaimed-state=true"
                + " (flink run: --allowNonRestoredState; AWS: AllowNonRestoredState)"));
  }
}
