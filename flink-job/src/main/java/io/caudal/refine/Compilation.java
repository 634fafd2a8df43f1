package io.caudal.refine;

import io.caudal.config.Problem;
import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.Table;
import org.jspecify.annotations.Nullable;

/** What came of a table's SELECT: what is wrong with it, and the table unless that is an error. */
final class Compilation {

  private final List<Problem> problems;
  private final @Nullable Table table;

  private Compilation(List<Problem> problems, @Nullable Table table) {
    this.problems = List.copyOf(problems);
    this.table = table;
  }

  /** A SELECT that runs, perhaps with warnings. */
  static Compilation of(Table table, List<Problem> warnings) {
    return new Compilation(warnings, table);
  }

  /** A SELECT that does not run. */
  static Compilation failed(List<Problem> problems) {
    return new Compilation(problems, null);
  }

  List<Problem> problems() {
    return problems;
  }

  /** What the SELECT yields, with the columns of the change under their carried names. */
  Optional<Table> table() {
    return Optional.ofNullable(table);
  }
}
