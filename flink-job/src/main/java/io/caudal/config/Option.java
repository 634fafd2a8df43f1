package io.caudal.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property of a group: the one place that says how it is called, read, shown and explained. */
final class Option<T> {

  private final String key;
  private final ValueParser<T> parser;
  private final Absence absence;
  private final String example;
  private final String meaning;
  private final @Nullable Engine engine;
  private final boolean secret;

  private Option(
      String key,
      ValueParser<T> parser,
      Absence absence,
      String example,
      String meaning,
      @Nullable Engine engine,
      boolean secret) {
    this.key = key;
    this.parser = parser;
    this.absence = absence;
    this.example = example;
    this.meaning = meaning;
    this.engine = engine;
    this.secret = secret;
  }

  /**
   * A property of every group of its kind.
   *
   * @param example a value to show in a remedy
   * @param meaning one line of Markdown, with the unit
   */
  static <T> Option<T> of(
      String key, ValueParser<T> parser, Absence absence, String example, String meaning) {
    return new Option<>(key, parser, absence, example, meaning, null, false);
  }

  /** The same property in a table's group, where the lake's stands in for a missing one. */
  Option<T> inherited(String ownMeaning) {
    Absence inherited = Absence.described("as in `lake`");
    return new Option<>(key, parser, inherited, example, ownMeaning, engine, secret);
  }

  /** The same property, for the sources of one engine. */
  Option<T> only(Engine only) {
    return new Option<>(key, parser, absence, example, meaning, only, secret);
  }

  /** The same property, whose value is never shown and may begin and end in blanks. */
  Option<T> hidden() {
    return new Option<>(key, parser, absence, example, meaning, engine, true);
  }

  String key() {
    return key;
  }

  Absence absence() {
    return absence;
  }

  String meaning() {
    return meaning;
  }

  String rule() {
    return parser.rule();
  }

  /** As it would stand in a property file. */
  String example() {
    return "\"" + key + "\": \"" + example + "\"";
  }

  Optional<Engine> engine() {
    return Optional.ofNullable(engine);
  }

  boolean isFor(Engine other) {
    return engine == null || engine == other;
  }

  /** Whether the value must never be shown. */
  boolean isSecret() {
    return secret;
  }

  /**
   * The value of a property's text as it was found.
   *
   * @throws IllegalArgumentException if the rule does not hold
   */
  T parse(String text) {
    return parser.parse(secret ? text : text.strip());
  }
}
