package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The marketplace as it begins: the same rows on every machine, in every zone and locale. Each row
 * is computed when asked for, so the data takes no memory. What one table refers to in another
 * exists, and the times fit: a listing before its sale, a sale before the event.
 */
public final class TickitData {

  private static final double LARGEST_SCALE = 1_000;

  private final Map<TickitTable, TableRows> tables = new EnumMap<>(TickitTable.class);

  private TickitData(double scale) {
    UserRows users = new UserRows(Math.max(2, Math.round(49_990 * scale)));
    EventRows events = new EventRows(scaled(8_798, scale));
    int userCount = Math.toIntExact(users.count());
    ListingRows listings = new ListingRows(scaled(192_497, scale), events, userCount);
    tables.put(TickitTable.USERS, users);
    tables.put(TickitTable.CATEGORY, new CategoryRows());
    tables.put(TickitTable.VENUE, new VenueRows());
    tables.put(TickitTable.DATE, new DateRows());
    tables.put(TickitTable.EVENT, events);
    tables.put(TickitTable.LISTING, listings);
    tables.put(TickitTable.SALES, new SalesRows(scaled(172_456, scale), listings, userCount));
  }

  /**
   * A fraction or a multiple of the sample's size. Categories, venues and dates are always whole.
   *
   * @param scale 1 for the sample's own size, above 0, at most 1000
   * @throws IllegalArgumentException for any other scale
   */
  public static TickitData scaled(double scale) {
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw new IllegalArgumentException(
          "the scale must be above 0 and at most 1000, but is " + scale);
    }
    return new TickitData(scale);
  }

  public long rows(TickitTable table) {
    return of(table).count();
  }

  /** One row, by its place in the order of the key, from 0. */
  public RowImage row(TickitTable table, long index) {
    return of(table).row(Objects.checkIndex(index, rows(table)));
  }

  /** Every row in the order of the key. */
  public Stream<RowImage> rowsOf(TickitTable table) {
    TableRows rows = of(table);
    return LongStream.range(0, rows.count()).mapToObj(rows::row);
  }

  private TableRows of(TickitTable table) {
    return Objects.requireNonNull(tables.get(table));
  }

  private static long scaled(long rows, double scale) {
    return Math.max(1, Math.round(rows * scale));
  }
}
