package io.caudal.refine;

import io.caudal.change.ContractColumns;
import java.util.List;
import org.apache.flink.table.types.logical.RowType;

/**
 * Takes the columns of the change through a SELECT that does not name them, under names that no
 * SELECT has: {@code SELECT a FROM t} becomes {@code SELECT a, cdc_op AS `cdc_op#0`, .. FROM t}. In
 * a chain of SELECTs each one hands them to the next under names of its own, so that a star never
 * brings a name twice.
 */
final class CarriedColumns {

  private CarriedColumns() {}

  static String sql(String sql, SelectStatement statement) {
    StringBuilder carried = new StringBuilder(sql);
    List<SelectLevel> levels = statement.levels();
    for (int i = levels.size() - 1; i >= 0; i--) {
      boolean innermost = i == levels.size() - 1;
      StringBuilder columns = new StringBuilder();
      for (RowType.RowField field : ContractColumns.CHANGE) {
        String from = innermost ? field.getName() : name(field.getName(), i + 1);
        columns.append(", ").append(Names.quote(from));
        columns.append(" AS ").append(Names.quote(name(field.getName(), i)));
      }
      carried.insert(levels.get(i).from().start(), columns.append(' '));
    }
    return carried.toString();
  }

  /** What the outermost SELECT calls a carried column. */
  static String name(String column) {
    return name(column, 0);
  }

  private static String name(String column, int level) {
    return column + "#" + level;
  }

  /** Whether a column of the result is there only because it was carried. */
  static boolean isCarried(String name) {
    return ContractColumns.CHANGE.stream()
        .anyMatch(field -> name.matches(field.getName() + "(#\\d+)?"));
  }
}
