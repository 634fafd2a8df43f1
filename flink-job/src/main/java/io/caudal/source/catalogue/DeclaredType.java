package io.caudal.source.catalogue;

import java.util.List;

/** The type of a column as its table declares it: a name of the database's own, and sizes. */
public final class DeclaredType {

  private final String name;
  private final List<Integer> sizes;

  private DeclaredType(String name, List<Integer> sizes) {
    this.name = name;
    this.sizes = sizes;
  }

  /**
   * A type by name.
   *
   * @param name lower case, without sizes, such as {@code int unsigned}
   * @param sizes what stands in parentheses, in order; none where nothing was declared
   */
  public static DeclaredType of(String name, Integer... sizes) {
    return new DeclaredType(name, List.of(sizes));
  }

  public String name() {
    return name;
  }

  /** The size at that place, or the database's default where none was declared. */
  public int size(int index, int byDefault) {
    return index < sizes.size() ? sizes.get(index) : byDefault;
  }

  public boolean isSized() {
    return !sizes.isEmpty();
  }
}
