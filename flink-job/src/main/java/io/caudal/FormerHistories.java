package io.caudal;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.savepoint.JobOperators;
import io.caudal.savepoint.Savepoint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.runtime.jobgraph.OperatorID;

/** What a savepoint holds of sources that are to begin anew. */
final class FormerHistories {

  private final Savepoint savepoint;
  private final Set<OperatorID> found = new HashSet<>();

  FormerHistories(Savepoint savepoint) {
    this.savepoint = savepoint;
  }

  /** Says of a source that is not in the savepoint whether a former history of it is. */
  Problem begun(SourceSettings source) {
    List<String> uids =
        IntStream.range(1, source.history())
            .mapToObj(history -> Pipeline.sourceUid(source, history))
            .collect(Collectors.toList());
    Set<OperatorID> former =
        JobOperators.ofUids(uids).ids().stream()
            .filter(id -> savepoint.operator(id).isPresent())
            .collect(Collectors.toSet());
    found.addAll(former);
    return former.isEmpty() ? RestoreProblems.newSource(source) : RestoreProblems.begunAnew(source);
  }

  /** The sources of the former histories that were found. */
  Set<OperatorID> found() {
    return Set.copyOf(found);
  }
}
