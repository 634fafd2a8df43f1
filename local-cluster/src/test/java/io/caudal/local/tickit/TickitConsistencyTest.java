package io.caudal.local.tickit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.rows.CanonicalText;
import io.caudal.local.rows.RowImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one table says about another is true. */
final class TickitConsistencyTest {

  private static final DateTimeFormatter SALE_TIME =
      DateTimeFormatter.ofPattern("M/d/yyyy HH:mm:ss", Locale.ROOT);

  private final TickitData data = TickitData.scaled(0.05);

  @Test
  void eventsAreHeldAtVenuesOfAKnownCategoryOnTheirDay() {
    assertThat(rows(TickitTable.EVENT))
        .allSatisfy(
            event -> {
              assertThat(number(event, 1)).isBetween(1, 202);
              assertThat(number(event, 2)).isBetween(1, 11);
              assertThat(event.required(5)).startsWith(day(number(event, 3)));
            });
  }

  @Test
  void listingsArePutUpBeforeTheEventByAKnownUser() {
    assertThat(rows(TickitTable.LISTING))
        .allSatisfy(
            listing -> {
              assertThat(number(listing, 1)).isBetween(1, (int) data.rows(TickitTable.USERS));
              assertThat(listing.required(7)).startsWith(day(number(listing, 3)));
              assertThat(listing.required(7))
                  .isLessThan(of(TickitTable.EVENT, listing, 2).required(5));
              assertThat(decimal(listing, 6))
                  .isEqualTo(decimal(listing, 5).multiply(decimal(listing, 4)));
            });
  }

  @Test
  void salesComeAfterTheListingAndBeforeTheEvent() {
    assertThat(rows(TickitTable.SALES))
        .allSatisfy(
            sale -> {
              RowImage listing = of(TickitTable.LISTING, sale, 1);
              String time = saleTime(sale);
              assertThat(time).startsWith(day(number(sale, 5))).isGreaterThan(listing.required(7));
              assertThat(time).isLessThan(of(TickitTable.EVENT, sale, 4).required(5));
            });
  }

  @Test
  void salesAreOfTheListingsTicketsAtItsPriceToSomebodyElse() {
    assertThat(rows(TickitTable.SALES))
        .allSatisfy(
            sale -> {
              RowImage listing = of(TickitTable.LISTING, sale, 1);
              assertThat(sale.value(2)).isEqualTo(listing.value(1)).isNotEqualTo(sale.value(3));
              assertThat(sale.value(4)).isEqualTo(listing.value(2));
              assertThat(number(sale, 3)).isBetween(1, (int) data.rows(TickitTable.USERS));
              assertThat(number(sale, 6)).isBetween(1, number(listing, 4));
              BigDecimal paid = decimal(listing, 5).multiply(decimal(sale, 6));
              assertThat(decimal(sale, 7)).isEqualTo(paid);
              assertThat(decimal(sale, 8))
                  .isEqualTo(
                      paid.multiply(new BigDecimal("0.15")).setScale(2, RoundingMode.HALF_UP));
            });
  }

  @Test
  void aListingIsSoldOnceAtMost() {
    assertThat(rows(TickitTable.SALES).map(sale -> sale.required(1))).doesNotHaveDuplicates();
  }

  private Stream<RowImage> rows(TickitTable table) {
    return data.rowsOf(table);
  }

  /** The row whose key another row holds. */
  private RowImage of(TickitTable table, RowImage from, int column) {
    return data.row(table, number(from, column) - 1);
  }

  private String day(int dateId) {
    return data.row(TickitTable.DATE, dateId - Season.FIRST_DATE_ID).required(1);
  }

  private static String saleTime(RowImage sale) {
    return CanonicalText.of(LocalDateTime.parse(sale.required(9), SALE_TIME));
  }

  private static int number(RowImage row, int column) {
    return Integer.parseInt(row.required(column));
  }

  private static BigDecimal decimal(RowImage row, int column) {
    return new BigDecimal(row.required(column));
  }
}
