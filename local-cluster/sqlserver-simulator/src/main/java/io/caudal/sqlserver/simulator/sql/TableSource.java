package io.caudal.sqlserver.simulator.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows come from. */
public sealed interface TableSource {

  record Table(List<String> path, @Nullable String alias, List<String> hints)
      implements TableSource {}

  record Function(List<String> path, List<Expression> arguments, @Nullable String alias)
      implements TableSource {}

  record Derived(Query query, String alias) implements TableSource {}

  record Variable(String name, @Nullable String alias) implements TableSource {}

  /** An inner or left join; without a condition a cross join. */
  record Join(TableSource left, TableSource right, boolean outer, @Nullable Condition on)
      implements TableSource {}
}
