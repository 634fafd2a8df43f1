package io.caudal.source.debezium;

/** Turns a value of Kafka Connect's data model into one of Flink's internal data structures. */
@FunctionalInterface
interface ValueReader {

  /**
   * Converts a value that is not null.
   *
   * @throws IllegalArgumentException when the result could not hold the value exactly; the message
   *     says why
   */
  Object read(Object value);
}
