package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;

/** How a sale follows from a listing. */
final class Sale {

  static final int SELLER = 2;
  static final int BUYER = 3;
  static final int QUANTITY = 6;
  static final int PAID = 7;
  static final int COMMISSION = 8;

  private Sale() {}

  /** A sale of some of a listing's tickets, after it was put up and until the latest moment. */
  static RowImage of(String id, Listing listing, Draw draw, int users, int latest) {
    int quantity = draw.between(1, Math.min(listing.tickets(), 8));
    int sold = draw.between(listing.listed() + 1, latest);
    return RowImage.of(
        id,
        listing.id(),
        listing.seller(),
        buyer(draw, users, listing.seller()),
        listing.event(),
        Integer.toString(Season.dateId(sold)),
        Integer.toString(quantity),
        Listing.money((long) quantity * listing.cents()),
        commission((long) quantity * listing.cents()),
        Season.saleTime(sold));
  }

  /** 15 % of the price, half a cent rounded up. */
  static String commission(long cents) {
    return Listing.money((cents * 15 + 50) / 100);
  }

  /** Anybody but the seller. */
  static String buyer(Draw draw, int users, String seller) {
    int others = draw.between(1, users - 1);
    return Integer.toString((Integer.parseInt(seller) - 1 + others) % users + 1);
  }
}
