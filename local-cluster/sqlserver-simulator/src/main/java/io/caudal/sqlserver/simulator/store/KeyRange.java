package io.caudal.sqlserver.simulator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which keys to read: between two edges, either of which may be open. */
public record KeyRange(@Nullable Key from, @Nullable Key to) {

  public static final KeyRange ALL = new KeyRange(null, null);

  /** The keys that begin with these values. */
  public static KeyRange startingWith(List<Object> values) {
    return new KeyRange(Key.before(values), Key.after(values));
  }
}
