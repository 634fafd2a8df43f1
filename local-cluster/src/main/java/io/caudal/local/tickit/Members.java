package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * People who join, move, change their minds and leave, in SQL Server. Only those leave who joined
 * by the traffic, because they have bought and sold nothing.
 */
final class Members implements Business {

  private static final int CITY = 4;
  private static final int STATE = 5;
  private static final int PHONE = 7;
  private static final int FIRST_LIKE = 8;

  private final Keys users;
  private final Recent joined = new Recent();
  private List<RowImage> bulk = List.of();

  Members(Keys users) {
    this.users = users;
  }

  @Override
  public void step(OpenTransaction transaction, Draw draw) throws SQLException {
    int kind = draw.below(100);
    if (kind < 60) {
      change(transaction, draw);
    } else if (kind < 78) {
      join(transaction, draw);
    } else if (kind < 88) {
      leave(transaction);
    } else if (kind < 92) {
      renumber(transaction);
    } else if (kind < 96) {
      joinAgain(transaction, draw);
    } else {
      change(transaction, draw);
      transaction.inVain(inner -> join(inner, draw));
      change(transaction, draw);
    }
  }

  /** A club joins; the next time it leaves. */
  @Override
  public void large(OpenTransaction transaction, Draw draw, int rows) throws SQLException {
    if (bulk.isEmpty()) {
      List<RowImage> club = drawn(draw, rows);
      transaction.insert(TickitTable.USERS, club);
      transaction.afterCommit(() -> bulk = club);
    } else {
      transaction.delete(TickitTable.USERS, bulk);
      transaction.afterCommit(() -> bulk = List.of());
    }
  }

  private void change(OpenTransaction transaction, Draw draw) throws SQLException {
    for (int i = draw.between(1, 4); i > 0; i--) {
      Optional<RowImage> found = transaction.read(TickitTable.USERS, users.old(draw));
      if (found.isPresent()) {
        RowImage once = changed(found.orElseThrow(), draw);
        transaction.update(TickitTable.USERS, Revision.of(found.orElseThrow(), once));
        if (draw.percent(10)) {
          transaction.update(TickitTable.USERS, Revision.of(once, changed(once, draw)));
        }
      }
    }
  }

  /** Another address, another number or another opinion. */
  private static RowImage changed(RowImage user, Draw draw) {
    RowImage other = UserRows.drawn(user.required(0), draw);
    int what = draw.below(3);
    if (what == 0) {
      return user.with(CITY, other.value(CITY)).with(STATE, other.value(STATE));
    }
    int column = what == 1 ? PHONE : draw.between(FIRST_LIKE, user.size() - 1);
    return user.with(column, other.value(column));
  }

  private void join(OpenTransaction transaction, Draw draw) throws SQLException {
    List<RowImage> added = drawn(draw, draw.between(1, 3));
    transaction.insert(TickitTable.USERS, added);
    transaction.afterCommit(() -> added.forEach(joined::add));
  }

  private List<RowImage> drawn(Draw draw, int rows) {
    List<RowImage> drawn = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      drawn.add(UserRows.drawn(users.fresh(), draw));
    }
    return drawn;
  }

  private void leave(OpenTransaction transaction) throws SQLException {
    Optional<RowImage> taken = joined.take();
    if (taken.isPresent()) {
      transaction.delete(TickitTable.USERS, List.of(taken.orElseThrow()));
    }
  }

  private void renumber(OpenTransaction transaction) throws SQLException {
    Optional<RowImage> taken = joined.take();
    if (taken.isPresent()) {
      transaction.changeKey(TickitTable.USERS, taken.orElseThrow(), users.fresh());
    }
  }

  /** Left and joined under the same number within one transaction. */
  private void joinAgain(OpenTransaction transaction, Draw draw) throws SQLException {
    Optional<RowImage> taken = joined.take();
    if (taken.isPresent()) {
      RowImage user = taken.orElseThrow();
      transaction.delete(TickitTable.USERS, List.of(user));
      transaction.insert(TickitTable.USERS, List.of(UserRows.drawn(user.required(0), draw)));
    }
  }
}
