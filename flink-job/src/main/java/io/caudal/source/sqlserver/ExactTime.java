package io.caudal.source.sqlserver;

import java.sql.Time;
import java.time.LocalTime;

/** A time of day with all its digits in the only form in which Debezium takes one from a log. */
final class ExactTime extends Time {

  private static final long serialVersionUID = 1L;

  private final LocalTime exact;

  ExactTime(LocalTime exact) {
    super(0);
    this.exact = exact;
  }

  LocalTime exact() {
    return exact;
  }
}
