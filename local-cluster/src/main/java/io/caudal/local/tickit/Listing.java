package io.caudal.local.tickit;

import io.caudal.local.rows.CanonicalText;
import io.caudal.local.rows.RowImage;
import java.math.BigDecimal;

/**
 * Tickets that somebody offers.
 *
 * @param cents the price of a ticket
 * @param listed when it was put up, in seconds since the season began
 */
record Listing(String id, String seller, String event, int tickets, int cents, int listed) {

  private static final int TICKETS = 4;
  private static final int PRICE = 5;
  private static final int LISTED = 7;

  RowImage row() {
    return RowImage.of(
        id,
        seller,
        event,
        Integer.toString(Season.dateId(listed)),
        Integer.toString(tickets),
        money(cents),
        money((long) cents * tickets),
        Season.timestamp(listed));
  }

  Listing withTickets(int left) {
    return new Listing(id, seller, event, left, cents, listed);
  }

  Listing withCents(int price) {
    return new Listing(id, seller, event, tickets, price, listed);
  }

  /** What a row of the table says. */
  static Listing of(RowImage row) {
    return new Listing(
        row.required(0),
        row.required(1),
        row.required(2),
        Integer.parseInt(row.required(TICKETS)),
        new BigDecimal(row.required(PRICE)).unscaledValue().intValueExact(),
        Season.seconds(row.required(LISTED)));
  }

  static String money(long cents) {
    return CanonicalText.of(BigDecimal.valueOf(cents, 2));
  }
}
