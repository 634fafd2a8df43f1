package io.caudal.sqlserver.simulator.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SELECT with what comes before and after it. */
public record Query(List<Named> with, List<Select> union, boolean all, List<Ordering> order) {

  /** A common table expression. */
  public record Named(String name, Query query) {}

  /** One SELECT of a union. */
  public record Select(
      boolean distinct,
      @Nullable Expression top,
      List<Item> items,
      @Nullable TableSource from,
      @Nullable Condition where,
      List<Expression> group,
      @Nullable Condition having) {}

  /** What is selected. */
  public sealed interface Item {}

  /** All columns, or all of one table. */
  public record Star(@Nullable String qualifier) implements Item {}

  /** A value; a variable if it is assigned to one. */
  public record Value(Expression expression, @Nullable String name, @Nullable String variable)
      implements Item {}
}
