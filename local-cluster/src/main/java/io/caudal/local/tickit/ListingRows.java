package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;

/** What is offered: up to 90 days before the event, at the latest an hour before. */
final class ListingRows implements TableRows {

  private static final long STREAM = 0x4c495354L;
  private static final int LONGEST = 90 * Season.SECONDS_A_DAY;
  private static final int HOUR = 3_600;

  private final long count;
  private final EventRows events;
  private final int users;

  ListingRows(long count, EventRows events, int users) {
    this.count = count;
    this.events = events;
    this.users = users;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public RowImage row(long index) {
    return listing(index).row();
  }

  Listing listing(long index) {
    Draw draw = Draw.of(STREAM, index);
    return listing(Long.toString(index + 1), draw.below((int) events.count()), draw);
  }

  /** When the event of a listing starts, in seconds since the season began. */
  int eventStart(Listing listing) {
    return events.start(Long.parseLong(listing.event()) - 1);
  }

  private Listing listing(String id, int event, Draw draw) {
    int latest = events.start(event) - HOUR;
    int earliest = Math.max(0, latest - LONGEST);
    return drawn(id, Integer.toString(event + 1), draw, draw.between(1, users), earliest, latest);
  }

  /** An offer whose other values are drawn. */
  static Listing drawn(String id, String event, Draw draw, int seller, int earliest, int latest) {
    int tickets = draw.between(1, 30);
    int cents = draw.between(20, 2_400) * 100 + (draw.percent(40) ? draw.below(100) : 0);
    int listed = draw.between(earliest, latest);
    return new Listing(id, Integer.toString(seller), event, tickets, cents, listed);
  }
}
