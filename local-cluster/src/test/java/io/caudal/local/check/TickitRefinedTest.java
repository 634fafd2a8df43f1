package io.caudal.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.TickitTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TickitRefinedTest {

  @Test
  void ofSales() {
    assertThat(
            refined(
                TickitTable.SALES,
                "1",
                "2",
                "3",
                "4",
                "5",
                "1877",
                "4",
                "728.00",
                "109.20",
                "2/8/2008 02:36:48"))
        .isEqualTo(
            RowImage.of(
                "1",
                "2",
                "3",
                "4",
                "5",
                "1877",
                "4",
                "728.00",
                "109.20",
                "2008-02-08 02:36:48.000",
                "2/8/2008 02:36:48",
                "182.00",
                "0.1500",
                "618.80"));
  }

  @Test
  void ofListing() {
    assertThat(
            refined(
                TickitTable.LISTING,
                "1",
                "2",
                "3",
                "1850",
                "10",
                "182.00",
                "1820.00",
                "2008-01-24 06:43:29.000"))
        .isEqualTo(
            RowImage.of(
                "1",
                "2",
                "3",
                "1850",
                "10",
                "182.00",
                "1820.00",
                "2008-01-24 06:43:29.000",
                "2008-01-24"));
  }

  @Test
  void ofDate() {
    assertThat(
            refined(TickitTable.DATE, "1831", "2008-01-05", "SA ", "1", "JAN  ", "1", "2008", "0"))
        .isEqualTo(
            RowImage.of(
                "1831",
                "2008-01-05",
                "SA",
                "1",
                "JAN",
                "1",
                "2008",
                "false",
                "1",
                "1",
                "5",
                "7",
                "5",
                "true"));
  }

  @Test
  void ofEvent() {
    assertThat(
            refined(
                TickitTable.EVENT, "1", "305", "8", "1851", "Aida  ", "2008-01-25 09:30:00.000"))
        .isEqualTo(
            RowImage.of(
                "1",
                "305",
                "8",
                "1851",
                "Aida",
                "2008-01-25 09:30:00.000",
                "2008-01-25",
                "9",
                "false"));
  }

  @Test
  void ofVenue() {
    assertThat(refined(TickitTable.VENUE, "1", " Old Arena ", "Bridgeview", "IL", "0"))
        .isEqualTo(RowImage.of("1", " Old Arena", "Bridgeview", "IL", "0", "false"));
    assertThat(refined(TickitTable.VENUE, "1", "Old Arena", null, null, null))
        .isEqualTo(RowImage.of("1", "Old Arena", null, null, null, null));
  }

  @Test
  void ofCategory() {
    assertThat(refined(TickitTable.CATEGORY, "1", "Sports", "MLB", "Baseball"))
        .isEqualTo(RowImage.of("1", "Sports", "MLB", "Baseball", "Sports/MLB"));
  }

  @Test
  void ofUsers() {
    RowImage user =
        refined(
            TickitTable.USERS,
            "1",
            "JSG99FHE",
            "Rafael",
            "Taylor",
            "Kent",
            "WA",
            "Rafael@Example.com",
            "(664) 602-4412",
            "1",
            "0",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(user.value(6))
        .isEqualTo("190bc4e3c0b339c01a09ae3eff8ac114d503ad3ac2f27e48c1f59b166b5a0397");
    assertThat(user.value(8)).isEqualTo("true");
    assertThat(user.value(9)).isEqualTo("false");
    assertThat(user.value(18)).isEqualTo("example.com");
  }

  private static RowImage refined(TickitTable table, @Nullable String... source) {
    return CheckedTable.tickit(table).expectation().expected(RowImage.of(source));
  }
}
