package io.caudal.catalog;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogNamesTest {

  private static final String REMEDY =
      ". \"name\" in the table's group table.<source>.<table> gives it another name";

  private static List<String> problems(List<Zone> zones, String... tables) {
    return CatalogNames.check(zones, List.of(tables)).stream()
        .map(Object::toString)
        .collect(toList());
  }

  @Test
  void anyLettersAndDigits() {
    assertThat(problems(List.of(Zone.REFINED, Zone.RAW), "order", "2nd", "a_", "select")).isEmpty();
  }

  @Test
  void aViewMustNotHaveTheNameOfATable() {
    assertThat(problems(List.of(Zone.REFINED), "order", "order_current", "order_raw"))
        .containsExactly(
            "Athena's name order_current: must stand for one table alone (found: the current rows"
                + " of refined/order, refined/order_current)"
                + REMEDY);
  }

  @Test
  void aRawTableMustNotHaveTheNameOfARefinedOne() {
    assertThat(problems(List.of(Zone.REFINED, Zone.RAW), "order", "order_raw"))
        .contains(
            "Athena's name order_raw: must stand for one table alone (found: refined/order_raw,"
                + " raw/order)"
                + REMEDY);
  }

  @Test
  void aNameMustLeaveRoomForThatOfTheView() {
    assertThat(problems(List.of(Zone.REFINED), "a".repeat(247))).isEmpty();
    assertThat(problems(List.of(Zone.REFINED), "a".repeat(248)))
        .singleElement()
        .asString()
        .contains("must be at most 255 lower-case letters, digits and underscores");
  }

  @Test
  void anUnderscoreAtTheBeginningHides() {
    assertThat(problems(List.of(Zone.REFINED), "_order"))
        .containsExactly(
            "lake table _order: must begin with a letter or a digit: Athena takes what begins with"
                + " _ for hidden (found: _order)"
                + REMEDY);
  }
}
