package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.util.List;

/** The eleven kinds of events. */
final class CategoryRows implements TableRows {

  static final int SPORTS = 5;
  static final int MUSICALS = 6;
  static final int PLAYS = 7;
  static final int OPERA = 8;
  static final int COUNT = 11;

  private static final List<RowImage> ROWS =
      List.of(
          RowImage.of("1", "Sports", "MLB", "Major League Baseball"),
          RowImage.of("2", "Sports", "NHL", "National Hockey League"),
          RowImage.of("3", "Sports", "NFL", "National Football League"),
          RowImage.of("4", "Sports", "NBA", "National Basketball Association"),
          RowImage.of("5", "Sports", "MLS", "Major League Soccer"),
          RowImage.of("6", "Shows", "Musicals", "Musical theatre"),
          RowImage.of("7", "Shows", "Plays", "All non-musical theatre"),
          RowImage.of("8", "Shows", "Opera", "All opera and light opera"),
          RowImage.of("9", "Concerts", "Pop", "All rock and pop music concerts"),
          RowImage.of("10", "Concerts", "Jazz", "All jazz singers and bands"),
          RowImage.of("11", "Concerts", "Classical", "All symphony, concerto, and choir concerts"));

  @Override
  public long count() {
    return ROWS.size();
  }

  @Override
  public RowImage row(long index) {
    return ROWS.get((int) index);
  }
}
