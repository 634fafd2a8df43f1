package io.caudal.sqlserver.simulator.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a query's rows come from. */
interface Source {

  List<Field> fields();

  /**
   * The rows as they are now.
   *
   * @param outer the row of the query around
   */
  List<@Nullable Object[]> rows(Frame outer);

  /** One row without columns, which is what a query without FROM has. */
  static Source none() {
    return of(new Relation(List.of(), List.<@Nullable Object[]>of(new Object[0])));
  }

  static Source of(Relation relation) {
    return of(relation.fields(), outer -> relation.rows());
  }

  static Source of(List<Field> fields, RowsOf rows) {
    return new Source() {
      @Override
      public List<Field> fields() {
        return fields;
      }

      @Override
      public List<@Nullable Object[]> rows(Frame outer) {
        return rows.of(outer);
      }
    };
  }

  /** Yields rows for a row of the query around. */
  interface RowsOf {
    List<@Nullable Object[]> of(Frame outer);
  }
}
