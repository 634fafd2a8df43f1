package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;

/** Shows, games and concerts, from the second day of the season to its last. */
final class EventRows implements TableRows {

  private static final long STREAM = 0x4556454e54L;
  private static final int FIRST_HALF_HOUR = 28;
  private static final int LAST_HALF_HOUR = 42;

  private final long count;

  EventRows(long count) {
    this.count = count;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public RowImage row(long index) {
    Draw draw = Draw.of(STREAM, index);
    int start = start(draw);
    return row(Long.toString(index + 1), start, draw);
  }

  /** A row whose other values are drawn. The start is in seconds since the season began. */
  static RowImage row(String key, int start, Draw draw) {
    int category = draw.between(1, CategoryRows.COUNT);
    String venue = Integer.toString(draw.between(1, VenueRows.COUNT));
    String name = name(category, draw);
    return RowImage.of(
        key,
        venue,
        Integer.toString(category),
        Integer.toString(Season.dateId(start)),
        draw.percent(2) ? name + "  " : name,
        Season.timestamp(start));
  }

  /** When the event of an index starts, in seconds since the season began. */
  int start(long index) {
    return start(Draw.of(STREAM, index));
  }

  static int start(Draw draw) {
    int day = draw.between(1, Season.DAYS - 1);
    int halfHour = draw.between(FIRST_HALF_HOUR, LAST_HALF_HOUR);
    return day * Season.SECONDS_A_DAY + halfHour * 1_800;
  }

  private static String name(int category, Draw draw) {
    if (category <= CategoryRows.SPORTS) {
      return team(draw) + " at " + team(draw);
    }
    return switch (category) {
      case CategoryRows.MUSICALS -> draw.pick(Names.MUSICALS);
      case CategoryRows.PLAYS -> draw.pick(Names.PLAYS);
      case CategoryRows.OPERA -> draw.pick(Names.OPERAS);
      default -> draw.pick(Names.BAND_FIRST) + " " + draw.pick(Names.BAND_LAST);
    };
  }

  private static String team(Draw draw) {
    return draw.pick(Names.CITIES).name() + " " + draw.pick(Names.TEAMS);
  }
}
