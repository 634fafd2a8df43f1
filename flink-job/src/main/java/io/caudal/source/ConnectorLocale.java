package io.caudal.source;

import io.caudal.config.Problem;
import java.util.List;
import java.util.Locale;

/**
 * The rule that the JVM's locale has one letter i. The connector puts the names of types into upper
 * case with that locale, and finds no type {@code SMALLİNT}.
 */
public final class ConnectorLocale {

  private ConnectorLocale() {}

  /** One error, or none. */
  public static List<Problem> check() {
    Locale locale = Locale.getDefault();
    return "i".toUpperCase(locale).equals("I")
        ? List.of()
        : List.of(
            Problem.error(
                "JVM",
                "must have a locale whose upper case of i is I",
                locale.toLanguageTag(),
                "Start Java with -Duser.language=en"));
  }
}
