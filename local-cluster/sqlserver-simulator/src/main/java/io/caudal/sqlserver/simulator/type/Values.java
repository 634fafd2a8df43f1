package io.caudal.sqlserver.simulator.type;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of values of one type. */
public final class Values {

  private Values() {}

  /** NULL comes first, as in ORDER BY. */
  public static int compareNullsFirst(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other ? 0 : one == null ? -1 : 1;
    }
    return compare(one, other);
  }

  public static int compare(Object one, Object other) {
    if (one instanceof String text) {
      return Collation.compare(text, (String) other);
    } else if (one instanceof UUID guid) {
      return GuidOrder.compare(guid, (UUID) other);
    } else if (one instanceof OffsetDateTime moment) {
      return moment.toInstant().compareTo(((OffsetDateTime) other).toInstant());
    }
    @SuppressWarnings("unchecked")
    Comparable<Object> comparable = (Comparable<Object>) one;
    return comparable.compareTo(other);
  }

  /** Whether the bytes of two values are the same, case included. */
  public static boolean identical(@Nullable Object one, @Nullable Object other) {
    return one == null ? other == null : one.equals(other);
  }
}
