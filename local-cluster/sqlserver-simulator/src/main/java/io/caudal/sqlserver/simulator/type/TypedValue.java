package io.caudal.sqlserver.simulator.type;

import org.jspecify.annotations.Nullable;

/** A value with its type: a parameter, a variable. */
public record TypedValue(SqlType type, @Nullable Object value) {

  public TypedValue as(SqlType other) {
    return other.equals(type) ? this : new TypedValue(other, Conversion.cast(value, type, other));
  }
}
