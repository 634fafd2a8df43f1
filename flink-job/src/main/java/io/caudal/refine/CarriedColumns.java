package io.caudal.refine;

import io.caudal.change.ChangeOperation;
import io.caudal.change.ContractColumns;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.table.types.logical.RowType;

/**
 * Takes the columns of the change through a SELECT that does not name them, under names that no
 * SELECT has: {@code SELECT a FROM t} becomes {@code SELECT a, cdc_op AS `cdc_op#0`, .. FROM t}. In
 * a chain of SELECTs each one hands them to the next under names of its own, so that a star never
 * brings a name twice. Truncates, whose other columns are NULL, pass every WHERE: rows that a
 * SELECT lets through would else outlive their table's.
 */
final class CarriedColumns {

  private static final String TRUNCATE = ChangeOperation.TRUNCATE.code();

  private CarriedColumns() {}

  static String sql(String sql, SelectStatement statement) {
    NavigableMap<Integer, String> insertions = new TreeMap<>();
    List<SelectLevel> levels = statement.levels();
    for (int i = 0; i < levels.size(); i++) {
      boolean innermost = i == levels.size() - 1;
      StringBuilder columns = new StringBuilder();
      for (RowType.RowField field : ContractColumns.CHANGE) {
        String from = innermost ? field.getName() : name(field.getName(), i + 1);
        columns.append(", ").append(Names.quote(from));
        columns.append(" AS ").append(Names.quote(name(field.getName(), i)));
      }
      insertions.put(levels.get(i).from().start(), columns.append(' ').toString());
      String operation =
          innermost ? ContractColumns.OPERATION : name(ContractColumns.OPERATION, i + 1);
      Optional<Token> where = statement.where(levels.get(i));
      if (where.isPresent()) {
        insertions.put(where.orElseThrow().end(), " (");
        insertions.put(
            statement.end(levels.get(i)),
            ") OR " + Names.quote(operation) + " = '" + TRUNCATE + "'");
      }
    }
    StringBuilder carried = new StringBuilder(sql);
    insertions.descendingMap().forEach(carried::insert);
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
