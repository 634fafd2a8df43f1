package io.caudal.config;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A property of a group: the one place that says how it is called, read, shown and explained. */
final class Option<T> {

  private final String key;
  private final ValueParser<T> parser;
  private final Absence absence;
  private final String example;
  private final String meaning;
  private final Set<Engine> engines;
  private final boolean secret;

  private Option(
      String key,
      ValueParser<T> parser,
      Absence absence,
      String example,
      String meaning,
      Set<Engine> engines,
      boolean secret) {
    this.key = key;
    this.parser = parser;
    this.absence = absence;
    this.example = example;
    this.meaning = meaning;
    this.engines = engines;
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
    return new Option<>(key, parser, absence, example, meaning, EnumSet.allOf(Engine.class), false);
  }

  /** The same property in a table's group, where the lake's stands in for a missing one. */
  Option<T> inherited(String ownMeaning) {
    Absence inherited = Absence.described("as in `lake`");
    return new Option<>(key, parser, inherited, example, ownMeaning, engines, secret);
  }

  /** The same property, for the sources of some engines. */
  Option<T> only(Engine first, Engine... others) {
    Set<Engine> some = EnumSet.of(first, others);
    return new Option<>(key, parser, absence, example, meaning, some, secret);
  }

  /** The same property, whose value is never shown and may begin and end in blanks. */
  Option<T> hidden() {
    return new Option<>(key, parser, absence, example, meaning, engines, true);
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

  boolean isFor(Engine engine) {
    return engines.contains(engine);
  }

  boolean isForAll() {
    return engines.containsAll(EnumSet.allOf(Engine.class));
  }

  /** The engines that it is for, in words. */
  String engines() {
    return engines.stream().map(Parsers::kebab).collect(Collectors.joining(" and "));
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
