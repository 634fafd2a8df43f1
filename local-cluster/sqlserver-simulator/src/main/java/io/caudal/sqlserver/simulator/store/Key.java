package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.Values;
import java.util.List;

/**
 * A key, or an edge of a range of keys that begin alike.
 *
 * @param edge -1 or 1: before or after all keys that begin with these values; 0: the key itself
 */
public record Key(List<Object> values, int edge) implements Comparable<Key> {

  public static Key of(List<Object> values) {
    return new Key(values, 0);
  }

  public static Key before(List<Object> values) {
    return new Key(values, -1);
  }

  public static Key after(List<Object> values) {
    return new Key(values, 1);
  }

  @Override
  public int compareTo(Key other) {
    int common = Math.min(values.size(), other.values.size());
    for (int i = 0; i < common; i++) {
      int difference = Values.compare(values.get(i), other.values.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(edge, other.edge);
  }
}
