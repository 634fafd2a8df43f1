package io.caudal.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it means that a property is not there. */
final class Absence {

  private static final String REQUIRED = "required";

  private final String shown;
  private final @Nullable String text;

  private Absence(String shown, @Nullable String text) {
    this.shown = shown;
    this.text = text;
  }

  /** A problem. */
  static Absence required() {
    return new Absence(REQUIRED, null);
  }

  /** The same as that text. */
  static Absence means(String text) {
    return new Absence("`" + text + "`", text);
  }

  /** Nothing, or what the settings make of other properties: as described, in Markdown. */
  static Absence described(String description) {
    return new Absence(description, null);
  }

  boolean isProblem() {
    return shown.equals(REQUIRED);
  }

  Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** For the property table, in Markdown. */
  @Override
  public String toString() {
    return shown;
  }
}
