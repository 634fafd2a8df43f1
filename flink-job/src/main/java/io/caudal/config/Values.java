package io.caudal.config;

import java.util.Map;
import java.util.Optional;

/** The properties of one group, read through options. */
final class Values {

  private final String group;
  private final Map<String, String> texts;

  private Values(String group, Map<String, String> texts) {
    this.group = group;
    this.texts = Map.copyOf(texts);
  }

  static Values of(String group, Map<String, String> texts) {
    return new Values(group, texts);
  }

  String group() {
    return group;
  }

  Map<String, String> texts() {
    return texts;
  }

  boolean has(Option<?> option) {
    return texts.containsKey(option.key());
  }

  /** The value or its default; empty where there is neither, and where the value breaks a rule. */
  <T> Optional<T> find(Option<T> option) {
    Optional<String> text =
        Optional.ofNullable(texts.get(option.key())).or(() -> option.absence().text());
    try {
      return text.map(option::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The value or its default.
   *
   * @throws IllegalStateException if there is neither, or if the value breaks a rule
   */
  <T> T get(Option<T> option) {
    return find(option).orElseThrow(() -> new IllegalStateException("no " + subject(option)));
  }

  /** How a problem names the property. */
  String subject(Option<?> option) {
    return subject(option.key());
  }

  String subject(String key) {
    return group + " / " + key;
  }

  /** The text of a property as a message may show it: empty where it is missing or secret. */
  String seen(Option<?> option) {
    return option.isSecret() || !has(option) ? "" : Seen.of(texts.getOrDefault(option.key(), ""));
  }
}
