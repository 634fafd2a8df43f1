package io.caudal.local.rows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row as canonical text, {@code null} for SQL's NULL. Equal rows have equal text:
 * see {@link CanonicalText}.
 */
public final class RowImage {

  private final @Nullable String[] values;

  private RowImage(@Nullable String[] values) {
    this.values = values;
  }

  public static RowImage of(@Nullable String... values) {
    return new RowImage(values.clone());
  }

  public int size() {
    return values.length;
  }

  public @Nullable String value(int column) {
    return values[column];
  }

  /**
   * The value of a column that cannot be NULL.
   *
   * @throws IllegalStateException if it is NULL
   */
  public String required(int column) {
    String value = values[column];
    if (value == null) {
      throw new IllegalStateException("column " + column + " of " + this + " is NULL");
    }
    return value;
  }

  /** The same row with another value in one column. */
  public RowImage with(int column, @Nullable String value) {
    @Nullable String[] changed = values.clone();
    changed[column] = value;
    return new RowImage(changed);
  }

  /** Cannot be changed. Elements are null where the row is. */
  public List<@Nullable String> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowImage image && Arrays.equals(values, image.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** For messages: the values in brackets. */
  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
