package io.caudal.refine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.TableSchema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.StringUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TickitSqlTest {

  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final SqlFiles FILES = SqlFiles.read(Optional.empty(), TickitTables.ALL);

  private static Map<String, @Nullable Object> refine(TableSchema table, Object... values)
      throws Exception {
    Refined refined = new Refined(FILES, table);
    List<Map<String, @Nullable Object>> rows =
        refined.rows(
            refined.change("u", "1.2", values),
            refined.change("d", "1.3", new Object[] {values[0]}));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).containsEntry("cdc_op", "d").containsEntry("cdc_position", "1.3");
    assertThat(rows.get(1).values().iterator().next()).isEqualTo(values[0]);
    return rows.get(0);
  }

  private static DecimalData money(String amount) {
    return DecimalData.fromBigDecimal(new BigDecimal(amount), 8, 2);
  }

  private static TimestampData time(String iso) {
    return TimestampData.fromLocalDateTime(LocalDateTime.parse(iso));
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return StringUtils.byteToHexString(digest);
  }

  @Test
  void allFilesAreWithoutProblems() {
    assertThat(Refinery.check(FILES, TickitTables.ALL)).isEmpty();
  }

  @Test
  void salesHaveATimeOfSaleAndMoneyPerTicket() throws Exception {
    short dateid = 1875;
    short quantity = 3;
    assertThat(
            refine(
                TickitTables.SALES,
                1,
                2,
                3,
                4,
                5,
                dateid,
                quantity,
                money("728.00"),
                money("109.20"),
                "2/18/2008 02:36:48"))
        .contains(
            entry("saletime", "2008-02-18T02:36:48"),
            entry("saletime_text", "2/18/2008 02:36:48"),
            entry("pricepaid", "728.00"),
            entry("priceperticket", "242.67"),
            entry("commissionrate", "0.1500"),
            entry("sellerproceeds", "618.80"));
  }

  @Test
  void listingsKeepTheirTimeAndHaveADay() throws Exception {
    short dateid = 1850;
    short tickets = 10;
    assertThat(
            refine(
                TickitTables.LISTING,
                1,
                2,
                3,
                dateid,
                tickets,
                money("182.00"),
                money("1820.00"),
                time("2008-01-24T06:43:29")))
        .contains(
            entry("listtime", "2008-01-24T06:43:29"),
            entry("listdate", (int) LocalDate.of(2008, 1, 24).toEpochDay()),
            entry("totalprice", "1820.00"));
  }

  @Test
  void datesHaveAllTheirPartsAndNoPadding() throws Exception {
    int day = (int) LocalDate.of(2008, 11, 27).toEpochDay();
    assertThat(
            refine(
                TickitTables.DATE,
                (short) 1,
                day,
                "TH ",
                (short) 48,
                "NOV  ",
                "4    ",
                (short) 2008,
                (byte) 1))
        .contains(
            entry("day", "TH"),
            entry("month", "NOV"),
            entry("qtr", "4"),
            entry("holiday", true),
            entry("quarternumber", 4),
            entry("monthnumber", 11),
            entry("dayofmonth", 27),
            entry("dayofweek", 5),
            entry("dayofyear", 332),
            entry("weekend", false));
  }

  @Test
  void eventsHaveADayAndAnHour() throws Exception {
    short other = 7;
    assertThat(
            refine(
                TickitTables.EVENT,
                1,
                other,
                other,
                other,
                "Gotterdammerung",
                time("2008-01-26T14:30:00")))
        .contains(
            entry("starttime", "2008-01-26T14:30"),
            entry("startdate", (int) LocalDate.of(2008, 1, 26).toEpochDay()),
            entry("starthour", 14),
            entry("weekend", true));
  }

  @Test
  void venuesTellWhetherTheirSeatsWereCounted() throws Exception {
    assertThat(refine(TickitTables.VENUE, (short) 1, "Toyota Park", "Bridgeview", "IL", 0))
        .contains(entry("venuestate", "IL"), entry("venueseats", 0), entry("seatscounted", false));
  }

  @Test
  void categoriesHaveAPath() throws Exception {
    assertThat(refine(TickitTables.CATEGORY, (short) 6, "Shows", "Musicals", "Musical theatre"))
        .containsEntry("catpath", "Shows/Musicals");
  }

  @Test
  void usersAreMasked() throws Exception {
    Map<String, @Nullable Object> user =
        refine(
            TickitTables.USERS,
            1,
            "JSG99FHE",
            "Rafael",
            "Taylor",
            "Kent",
            "WA",
            "Etiam.Laoreet@Sem.ca",
            "(664) 602-4412",
            true,
            false);

    assertThat(user)
        .contains(
            entry("email", sha256("etiam.laoreet@sem.ca")),
            entry("phone", sha256("6646024412")),
            entry("emaildomain", "sem.ca"),
            entry("likesports", true),
            entry("liketheatre", false))
        .containsEntry("likejazz", null);
    assertThat(user.toString()).doesNotContain("602-4412").doesNotContainIgnoringCase("etiam");
  }
}
