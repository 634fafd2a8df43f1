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

  /** The columns that the traffic touches. */
  static final int TICKETS = 4;

  static final int PRICE = 5;
  static final int TOTAL = 6;

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

  /** What a row of the table says. */
  static Listing of(RowImage row) {
    return new Listing(
        row.required(0),
        row.required(1),
        row.required(2),
        Integer.parseInt(row.required(TICKETS)),
        new BigDecimal(row.required(PRICE)).unscaledValue().intValueExact(),
        Season.seconds(row.required(7)));
  }

  static String money(long cents) {
    return CanonicalText.of(BigDecimal.valueOf(cents, 2));
  }
}
