package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stadiums and theatres. As typed in by hand: some names have stray blanks, and of some houses
 * nobody knows the number of seats.
 */
final class VenueRows implements TableRows {

  static final int COUNT = 202;

  private static final long STREAM = 0x56454e5545L;

  private static final List<String> KINDS =
      List.of("Stadium", "Arena", "Field", "Theatre", "Opera House", "Concert Hall", "Ballroom");

  @Override
  public long count() {
    return COUNT;
  }

  @Override
  public RowImage row(long index) {
    Draw draw = Draw.of(STREAM, index);
    Names.City city = draw.pick(Names.CITIES);
    String name = draw.pick(Names.LAST_NAMES) + " " + draw.pick(KINDS);
    return RowImage.of(
        Long.toString(index + 1), blanks(draw, name), city.name(), city.state(), seats(draw));
  }

  private static String blanks(Draw draw, String name) {
    if (draw.percent(5)) {
      return name + " ".repeat(draw.between(1, 3));
    }
    return draw.percent(3) ? " " + name : name;
  }

  private static @Nullable String seats(Draw draw) {
    if (draw.percent(10)) {
      return null;
    }
    return draw.percent(30) ? "0" : Integer.toString(draw.between(150, 900) * 100);
  }
}
