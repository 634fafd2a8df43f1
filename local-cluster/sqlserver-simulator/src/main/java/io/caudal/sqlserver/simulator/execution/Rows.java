package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Orders rows and drops doubles. */
final class Rows {

  /** By which column to sort. */
  record SortKey(int index, boolean descending) {}

  private Rows() {}

  static List<@Nullable Object[]> distinct(List<@Nullable Object[]> rows) {
    TreeSet<@Nullable Object[]> seen = new TreeSet<>(Rows::compare);
    List<@Nullable Object[]> result = new ArrayList<>();
    for (@Nullable Object[] row : rows) {
      if (seen.add(row)) {
        result.add(row);
      }
    }
    return result;
  }

  static List<@Nullable Object[]> sorted(List<@Nullable Object[]> rows, List<SortKey> keys) {
    List<@Nullable Object[]> sorted = new ArrayList<>(rows);
    sorted.sort(order(keys));
    return sorted;
  }

  static Comparator<@Nullable Object[]> order(List<SortKey> keys) {
    return (one, other) -> {
      for (SortKey key : keys) {
        int difference = Values.compareNullsFirst(one[key.index()], other[key.index()]);
        if (difference != 0) {
          return key.descending() ? -difference : difference;
        }
      }
      return 0;
    };
  }

  static int compare(@Nullable Object[] one, @Nullable Object[] other) {
    for (int i = 0; i < one.length; i++) {
      int difference = Values.compareNullsFirst(one[i], other[i]);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }
}
