package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;

/** What was sold: at most one sale of a listing to begin with, before the event starts. */
final class SalesRows implements TableRows {

  private static final long STREAM = 0x53414c45L;

  private final long count;
  private final ListingRows listings;
  private final int users;

  SalesRows(long count, ListingRows listings, int users) {
    this.count = count;
    this.listings = listings;
    this.users = users;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public RowImage row(long index) {
    Draw draw = Draw.of(STREAM, index);
    Listing listing = listings.listing(index * listings.count() / count);
    return Sale.of(
        Long.toString(index + 1), listing, draw, users, listings.eventStart(listing) - 60);
  }
}
