package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.Conversion;
import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/** An expression whose names and type are known. */
record Bound(SqlType type, boolean nullable, boolean isConstant, Evaluation evaluation) {

  /** Yields the value for a row. */
  interface Evaluation {
    @Nullable Object value(Frame frame);
  }

  Bound(SqlType type, boolean nullable, Evaluation evaluation) {
    this(type, nullable, false, evaluation);
  }

  static Bound constant(SqlType type, @Nullable Object value) {
    return new Bound(type, value == null, true, frame -> value);
  }

  @Nullable Object value(Frame frame) {
    return evaluation.value(frame);
  }

  /** Converted to another type. */
  Bound as(SqlType other) {
    return other.equals(type)
        ? this
        : new Bound(
            other, nullable, isConstant, frame -> Conversion.cast(value(frame), type, other));
  }
}
