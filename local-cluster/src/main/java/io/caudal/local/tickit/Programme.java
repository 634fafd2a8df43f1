package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Planning events, in PostgreSQL. An event is only ever moved to a later time, so that what was
 * sold stays sold before it; and only events that were announced by the traffic are cancelled,
 * because nothing is sold for them.
 */
final class Programme implements Business {

  private static final int VENUE = 1;
  private static final int DATE_ID = 3;
  private static final int NAME = 4;
  private static final int START = 5;
  private static final int SEATS = 4;
  private static final int DESCRIPTION = 3;
  private static final int HALF_HOUR = 1_800;
  private static final int SEASON_END = Season.DAYS * Season.SECONDS_A_DAY - 1;

  private final Keys events;
  private final Keys venues;
  private final Keys categories;
  private final Recent announced = new Recent();
  private List<RowImage> bulk = List.of();

  Programme(Keys events, Keys venues, Keys categories) {
    this.events = events;
    this.venues = venues;
    this.categories = categories;
  }

  @Override
  public void step(OpenTransaction transaction, Draw draw) throws SQLException {
    int kind = draw.below(100);
    if (kind < 60) {
      move(transaction, draw);
    } else if (kind < 78) {
      announce(transaction, draw);
    } else if (kind < 86) {
      cancel(transaction);
    } else if (kind < 90) {
      renumber(transaction);
    } else if (kind < 94) {
      announceAgain(transaction);
    } else if (kind < 96) {
      rebuild(transaction, draw);
    } else if (kind < 97) {
      describe(transaction, draw);
    } else {
      move(transaction, draw);
      transaction.inVain(inner -> announce(inner, draw));
      move(transaction, draw);
    }
  }

  /** A festival is announced; the next time it is cancelled. */
  @Override
  public void large(OpenTransaction transaction, Draw draw, int rows) throws SQLException {
    if (bulk.isEmpty()) {
      List<RowImage> festival = drawn(draw, rows);
      transaction.insert(TickitTable.EVENT, festival);
      transaction.afterCommit(() -> bulk = festival);
    } else {
      transaction.delete(TickitTable.EVENT, bulk);
      transaction.afterCommit(() -> bulk = List.of());
    }
  }

  private void move(OpenTransaction transaction, Draw draw) throws SQLException {
    for (int i = draw.between(1, 4); i > 0; i--) {
      Optional<RowImage> found = transaction.read(TickitTable.EVENT, events.old(draw));
      if (found.isPresent()) {
        RowImage once = moved(found.orElseThrow(), draw);
        transaction.update(TickitTable.EVENT, Revision.of(found.orElseThrow(), once));
        if (draw.percent(10)) {
          transaction.update(TickitTable.EVENT, Revision.of(once, moved(once, draw)));
        }
      }
    }
  }

  private static RowImage moved(RowImage event, Draw draw) {
    int start = Season.seconds(event.required(START)) + draw.between(1, 48) * HALF_HOUR;
    RowImage elsewhere = event.with(VENUE, Integer.toString(draw.between(1, VenueRows.COUNT)));
    return start > SEASON_END
        ? elsewhere
        : elsewhere
            .with(START, Season.timestamp(start))
            .with(DATE_ID, Integer.toString(Season.dateId(start)));
  }

  private void announce(OpenTransaction transaction, Draw draw) throws SQLException {
    List<RowImage> added = drawn(draw, draw.between(1, 3));
    transaction.insert(TickitTable.EVENT, added);
    transaction.afterCommit(() -> added.forEach(announced::add));
  }

  private List<RowImage> drawn(Draw draw, int rows) {
    List<RowImage> drawn = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      drawn.add(EventRows.row(events.fresh(), EventRows.start(draw), draw));
    }
    return drawn;
  }

  private void cancel(OpenTransaction transaction) throws SQLException {
    Optional<RowImage> taken = announced.take();
    if (taken.isPresent()) {
      transaction.delete(TickitTable.EVENT, List.of(taken.orElseThrow()));
    }
  }

  private void renumber(OpenTransaction transaction) throws SQLException {
    Optional<RowImage> taken = announced.take();
    if (taken.isPresent()) {
      transaction.changeKey(TickitTable.EVENT, taken.orElseThrow(), events.fresh());
    }
  }

  /** Cancelled and announced under the same number within one transaction. */
  private void announceAgain(OpenTransaction transaction) throws SQLException {
    Optional<RowImage> taken = announced.take();
    if (taken.isPresent()) {
      RowImage event = taken.orElseThrow();
      transaction.delete(TickitTable.EVENT, List.of(event));
      transaction.insert(
          TickitTable.EVENT, List.of(event.with(NAME, event.required(NAME).strip() + " (new)")));
    }
  }

  private void rebuild(OpenTransaction transaction, Draw draw) throws SQLException {
    Optional<RowImage> found = transaction.read(TickitTable.VENUE, venues.old(draw));
    if (found.isPresent()) {
      String seats = draw.percent(20) ? null : Integer.toString(draw.between(150, 900) * 100);
      RowImage venue = found.orElseThrow();
      transaction.update(TickitTable.VENUE, Revision.of(venue, venue.with(SEATS, seats)));
    }
  }

  private void describe(OpenTransaction transaction, Draw draw) throws SQLException {
    Optional<RowImage> found = transaction.read(TickitTable.CATEGORY, categories.old(draw));
    if (found.isPresent()) {
      String plain = found.orElseThrow().required(DESCRIPTION).split(",", -1)[0];
      String described = plain + ", season " + draw.between(1, 99);
      RowImage category = found.orElseThrow();
      transaction.update(
          TickitTable.CATEGORY, Revision.of(category, category.with(DESCRIPTION, described)));
    }
  }
}
