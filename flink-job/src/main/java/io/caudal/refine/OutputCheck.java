package io.caudal.refine;

import io.caudal.change.LakeName;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.flink.table.catalog.Column;

/** Whether the columns that a SELECT yields fit the lake. */
final class OutputCheck {

  private final SqlFile file;
  private final SelectLevel select;
  private final List<Column> columns;
  private final Predicate<String> givenTwice;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * A check of one result.
   *
   * @param columns what the outermost SELECT yields, without what is only carried
   * @param givenTwice whether the SELECT gives a name to more than one column; asked only for names
   *     that the planner may have numbered for that reason
   */
  OutputCheck(
      SqlFile file, SelectLevel select, List<Column> columns, Predicate<String> givenTwice) {
    this.file = file;
    this.select = select;
    this.columns = columns;
    this.givenTwice = givenTwice;
  }

  List<Problem> problems(TableSchema schema) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (!CarriedColumns.isCarried(column.getName())) {
        Position position = select.position(i, columns.size());
        checkName(position, column.getName(), names);
        checkType(position, column);
      }
    }
    for (String key : schema.key()) {
      if (!names.contains(Names.inLake(key))) {
        error(
            select.select().position(),
            "must keep the key column " + key,
            columns.stream().map(Column::getName).collect(Collectors.joining(", ")),
            "Add " + Names.quote(key) + " to the SELECT");
      }
    }
    return problems;
  }

  private void checkName(Position position, String name, Set<String> names) {
    String numbered = name.replaceFirst("\\d+$", "");
    boolean renamed = !numbered.equals(name) && names.contains(Names.inLake(numbered));
    String written = renamed && givenTwice.test(numbered) ? numbered : name;
    if (!names.add(Names.inLake(written))) {
      String rule = "must give each column a name of its own; upper and lower case are one";
      error(position, rule, written, "Give one of the two another name with AS");
    } else if (name.startsWith("EXPR$")) {
      error(position, "must name every column", "an expression", "Give it a name with AS");
    } else if (!Names.fitsLake(name)) {
      String remedy = "Write " + Names.quote(name) + " AS " + Names.suggestion(name);
      error(position, "must give each column a name of " + LakeName.RULE, name, remedy);
    } else if (Names.isPartition(name)) {
      String remedy = "Give it another name with AS, such as source_" + Names.inLake(name);
      error(position, "must leave this name to the lake's partitions", name, remedy);
    }
  }

  private void checkType(Position position, Column column) {
    if (!LakeTypes.contains(column.getDataType().getLogicalType())) {
      String name = Names.quote(column.getName());
      error(
          position,
          "must yield types that the lake can hold",
          column.getName() + " " + column.getDataType().getLogicalType().asSummaryString(),
          "Write CAST(" + name + " AS STRING) AS " + name);
    }
  }

  private void error(Position position, String rule, String seen, String remedy) {
    problems.add(file.error(position, rule, seen, remedy));
  }
}
