package io.caudal.source;

import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.util.List;

/** What the inspection of one source found: the tables to capture, and everything that is wrong. */
public final class Inspection {

  private final List<TableSchema> tables;
  private final List<Problem> problems;

  private Inspection(List<TableSchema> tables, List<Problem> problems) {
    this.tables = tables;
    this.problems = problems;
  }

  /**
   * A finished inspection.
   *
   * @param tables those whose names, types and keys are in order, by name
   * @param problems errors and warnings, in the order they were found
   */
  public static Inspection of(List<TableSchema> tables, List<Problem> problems) {
    return new Inspection(List.copyOf(tables), List.copyOf(problems));
  }

  /** The tables that can be captured: all of them only if no problem is an error. */
  public List<TableSchema> tables() {
    return tables;
  }

  /** Errors and warnings of the source, its server and its tables. */
  public List<Problem> problems() {
    return problems;
  }
}
