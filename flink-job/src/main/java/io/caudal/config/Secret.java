package io.caudal.config;

import java.io.Serializable;
import java.util.Objects;

/**
 * A text that is never shown. It can be serialised because the settings around it can, but it is
 * not encrypted then: keep it out of operators, whose settings are part of Flink's job graph, and
 * reveal it where a connection is opened.
 */
public final class Secret implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String value;

  private Secret(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text itself, to be handed to a driver and never to a log or a message. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret && value.equals(((Secret) other).value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Always {@code ***}. */
  @Override
  public String toString() {
    return "***";
  }
}
