package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.ResultColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with their columns. */
record Relation(List<Field> fields, List<@Nullable Object[]> rows) {

  static Relation of(
      List<String> qualifier, List<ResultColumn> columns, List<@Nullable Object[]> rows) {
    return new Relation(columns.stream().map(column -> Field.of(qualifier, column)).toList(), rows);
  }

  Relation under(String alias) {
    return new Relation(
        fields.stream()
            .map(field -> new Field(List.of(alias), field.name(), field.type(), field.nullable()))
            .toList(),
        rows);
  }

  List<ResultColumn> columns() {
    return fields.stream().map(Field::toColumn).toList();
  }
}
