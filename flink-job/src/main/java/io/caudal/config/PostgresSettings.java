package io.caudal.config;

import java.io.Serializable;
import java.time.Duration;

/** What only a source of engine {@code postgres} has. */
public final class PostgresSettings implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String slot;
  private final String publication;
  private final Duration heartbeatInterval;

  private PostgresSettings(String slot, String publication, Duration heartbeatInterval) {
    this.slot = slot;
    this.publication = publication;
    this.heartbeatInterval = heartbeatInterval;
  }

  static PostgresSettings of(String source, Values values) {
    return new PostgresSettings(
        slot(source, values),
        values.find(PostgresOptions.PUBLICATION).orElseGet(() -> derivedFrom(source)),
        values.get(PostgresOptions.HEARTBEAT_INTERVAL));
  }

  static String slot(String source, Values values) {
    return values.find(PostgresOptions.SLOT).orElseGet(() -> derivedFrom(source));
  }

  private static String derivedFrom(String source) {
    return "caudal_" + source.replace('-', '_');
  }

  /** Lower-case letters, digits and underscores; shared with no other source on the same server. */
  public String slot() {
    return slot;
  }

  /** Lower-case letters, digits and underscores. */
  public String publication() {
    return publication;
  }

  public Duration heartbeatInterval() {
    return heartbeatInterval;
  }
}
