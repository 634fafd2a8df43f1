package io.caudal.local.tickit;

import io.caudal.local.rows.CanonicalText;
import io.caudal.local.rows.RowImage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Buyers and sellers, with what they like as far as they said. */
final class UserRows implements TableRows {

  private static final long STREAM = 0x55534552L;
  private static final int LIKES = 10;
  private static final int FIRST_LIKE = 8;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final long count;

  UserRows(long count) {
    this.count = count;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public RowImage row(long index) {
    return drawn(Long.toString(index + 1), Draw.of(STREAM, index));
  }

  /** Somebody with that number. */
  static RowImage drawn(String number, Draw draw) {
    String first = draw.pick(Names.FIRST_NAMES);
    String last = draw.pick(Names.LAST_NAMES);
    Names.City city = draw.pick(Names.CITIES);
    @Nullable String[] values = new String[FIRST_LIKE + LIKES];
    values[0] = number;
    values[1] = userName(draw);
    values[2] = first;
    values[3] = last;
    values[4] = city.name();
    values[5] = city.state();
    values[6] = email(first, last, number);
    values[7] = phone(draw);
    for (int like = 0; like < LIKES; like++) {
      values[FIRST_LIKE + like] = opinion(draw);
    }
    return RowImage.of(values);
  }

  private static String userName(Draw draw) {
    StringBuilder name = new StringBuilder(8);
    for (int i = 0; i < 3; i++) {
      name.append(LETTERS.charAt(draw.below(LETTERS.length())));
    }
    name.append(draw.between(10, 99));
    for (int i = 0; i < 3; i++) {
      name.append(LETTERS.charAt(draw.below(LETTERS.length())));
    }
    return name.toString();
  }

  private static String email(String first, String last, String number) {
    String name = (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
    return name + number + "@example.com";
  }

  private static String phone(Draw draw) {
    return "("
        + draw.between(201, 989)
        + ") 555-"
        + Integer.toString(10_000 + draw.below(10_000)).substring(1);
  }

  private static @Nullable String opinion(Draw draw) {
    if (draw.percent(50)) {
      return null;
    }
    return CanonicalText.of(draw.percent(50));
  }
}
