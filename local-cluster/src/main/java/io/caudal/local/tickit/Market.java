package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Buying and selling, in MySQL. A listing with sales is never withdrawn, and a sale follows its
 * listing within the hour, so it stays before the event.
 */
final class Market implements Business {

  private static final int WITHIN = 3_500;
  private static final int LEAST_CENTS = 20_00;
  private static final int MOST_CENTS = 2_500_00;

  private final Keys listings;
  private final Keys sales;
  private final int users;
  private final Recent unsold = new Recent();
  private final Recent refunded = new Recent();
  private List<RowImage> bulk = List.of();
  private boolean bulkIsRepriced;

  Market(Keys listings, Keys sales, int users) {
    this.listings = listings;
    this.sales = sales;
    this.users = users;
  }

  @Override
  public void step(OpenTransaction transaction, Draw draw) throws SQLException {
    int kind = draw.below(100);
    if (kind < 35) {
      sell(transaction, draw);
    } else if (kind < 55) {
      offer(transaction, draw, draw.between(1, 4));
    } else if (kind < 70) {
      reprice(transaction, draw);
    } else if (kind < 82) {
      amend(transaction, draw);
    } else if (kind < 92) {
      refund(transaction, draw);
    } else if (kind < 95) {
      withdraw(transaction);
    } else if (kind < 98) {
      renumber(transaction, draw);
    } else {
      offer(transaction, draw, 1);
      transaction.inVain(inner -> refund(inner, draw));
      reprice(transaction, draw);
    }
  }

  /** Listings are put up; the next time repriced; then withdrawn. */
  @Override
  public void large(OpenTransaction transaction, Draw draw, int rows) throws SQLException {
    if (bulk.isEmpty()) {
      List<RowImage> offered = offers(transaction, draw, rows);
      transaction.insert(TickitTable.LISTING, offered);
      transaction.afterCommit(() -> bulk = offered);
    } else if (bulkIsRepriced) {
      transaction.delete(TickitTable.LISTING, bulk);
      transaction.afterCommit(
          () -> {
            bulk = List.of();
            bulkIsRepriced = false;
          });
    } else {
      List<RowImage> repriced = bulk.stream().map(row -> repriced(row, draw)).toList();
      transaction.update(
          TickitTable.LISTING,
          IntStream.range(0, repriced.size())
              .mapToObj(i -> new Revision(bulk.get(i), repriced.get(i)))
              .toList());
      transaction.afterCommit(
          () -> {
            bulk = repriced;
            bulkIsRepriced = true;
          });
    }
  }

  private void sell(OpenTransaction transaction, Draw draw) throws SQLException {
    Optional<RowImage> taken = draw.percent(20) ? unsold.take() : Optional.empty();
    String key = taken.map(row -> row.required(0)).orElseGet(() -> listings.old(draw));
    Optional<RowImage> found = transaction.read(TickitTable.LISTING, key);
    if (found.isEmpty()) {
      return;
    }
    Listing listing = Listing.of(found.orElseThrow());
    List<RowImage> sold = new ArrayList<>();
    for (int i = draw.between(1, 3); i > 0; i--) {
      sold.add(Sale.of(sales.fresh(), listing, draw, users, listing.listed() + WITHIN));
    }
    transaction.insert(TickitTable.SALES, sold);
    if (listing.tickets() > 1) {
      Listing left = listing.withTickets(draw.between(1, listing.tickets() - 1));
      transaction.update(TickitTable.LISTING, Revision.of(found.orElseThrow(), left.row()));
    }
  }

  private void offer(OpenTransaction transaction, Draw draw, int rows) throws SQLException {
    List<RowImage> offered = offers(transaction, draw, rows);
    transaction.insert(TickitTable.LISTING, offered);
    transaction.afterCommit(() -> offered.forEach(unsold::add));
  }

  /** As many listings for an event that somebody offers already, each put up before that one. */
  private List<RowImage> offers(OpenTransaction transaction, Draw draw, int rows)
      throws SQLException {
    Optional<RowImage> found = transaction.read(TickitTable.LISTING, listings.old(draw));
    List<RowImage> offered = new ArrayList<>();
    if (found.isPresent()) {
      Listing like = Listing.of(found.orElseThrow());
      for (int i = 0; i < rows; i++) {
        int seller = draw.between(1, users);
        int earliest = Math.max(0, like.listed() - WITHIN);
        offered.add(
            ListingRows.drawn(listings.fresh(), like.event(), draw, seller, earliest, like.listed())
                .row());
      }
    }
    return offered;
  }

  private void reprice(OpenTransaction transaction, Draw draw) throws SQLException {
    for (int i = draw.between(1, 4); i > 0; i--) {
      Optional<RowImage> found = transaction.read(TickitTable.LISTING, listings.old(draw));
      if (found.isPresent()) {
        RowImage once = repriced(found.orElseThrow(), draw);
        transaction.update(TickitTable.LISTING, Revision.of(found.orElseThrow(), once));
        if (draw.percent(10)) {
          transaction.update(TickitTable.LISTING, Revision.of(once, repriced(once, draw)));
        }
      }
    }
  }

  private static RowImage repriced(RowImage row, Draw draw) {
    Listing listing = Listing.of(row);
    int changed = (int) ((long) listing.cents() * draw.between(80, 125) / 100) + 1;
    return listing.withCents(Math.max(LEAST_CENTS, Math.min(MOST_CENTS, changed))).row();
  }

  private void amend(OpenTransaction transaction, Draw draw) throws SQLException {
    for (int i = draw.between(1, 3); i > 0; i--) {
      Optional<RowImage> found = transaction.read(TickitTable.SALES, sales.old(draw));
      if (found.isPresent()) {
        RowImage sale = found.orElseThrow();
        transaction.update(TickitTable.SALES, Revision.of(sale, amended(sale, draw)));
      }
    }
  }

  /** Fewer tickets, or another buyer where there is only one. */
  private RowImage amended(RowImage sale, Draw draw) {
    int quantity = Integer.parseInt(sale.required(Sale.QUANTITY));
    if (quantity == 1) {
      return sale.with(Sale.BUYER, Sale.buyer(draw, users, sale.required(Sale.SELLER)));
    }
    long cents = new BigDecimal(sale.required(Sale.PAID)).unscaledValue().longValueExact();
    int left = draw.between(1, quantity - 1);
    long paid = cents / quantity * left;
    return sale.with(Sale.QUANTITY, Integer.toString(left))
        .with(Sale.PAID, Listing.money(paid))
        .with(Sale.COMMISSION, Sale.commission(paid));
  }

  /** Sometimes a sale is taken up again at once, sometimes later, both under the same number. */
  private void refund(OpenTransaction transaction, Draw draw) throws SQLException {
    Optional<RowImage> again = draw.percent(30) ? refunded.take() : Optional.empty();
    if (again.isPresent()) {
      transaction.insert(TickitTable.SALES, List.of(again.orElseThrow()));
    }
    for (int i = draw.between(1, 3); i > 0; i--) {
      Optional<RowImage> found = transaction.read(TickitTable.SALES, sales.old(draw));
      if (found.isPresent()) {
        RowImage sale = found.orElseThrow();
        transaction.delete(TickitTable.SALES, List.of(sale));
        if (draw.percent(20)) {
          transaction.insert(TickitTable.SALES, List.of(amended(sale, draw)));
        } else {
          transaction.afterCommit(() -> refunded.add(sale));
        }
      }
    }
  }

  private void withdraw(OpenTransaction transaction) throws SQLException {
    Optional<RowImage> taken = unsold.take();
    if (taken.isPresent()) {
      transaction.delete(TickitTable.LISTING, List.of(taken.orElseThrow()));
    }
  }

  private void renumber(OpenTransaction transaction, Draw draw) throws SQLException {
    Optional<RowImage> taken = unsold.take();
    if (taken.isPresent()) {
      transaction.changeKey(TickitTable.LISTING, taken.orElseThrow(), listings.fresh());
    }
    Optional<RowImage> found = transaction.read(TickitTable.SALES, sales.old(draw));
    if (found.isPresent()) {
      transaction.changeKey(TickitTable.SALES, found.orElseThrow(), sales.fresh());
    }
  }
}
