package io.caudal.config;

/** The folders of a table. In settings: {@code dt} or {@code dt,hour}. */
public enum Partitioning {
  /** One folder a UTC day, {@code dt=YYYY-MM-DD}. */
  DAY,
  /** One folder a UTC hour, {@code dt=YYYY-MM-DD/hour=HH}. */
  HOUR
}
