package io.caudal.local.check;

/** Takes {@code 2/18/2008 02:36:48} apart. */
final class SaleTime {

  private SaleTime() {}

  /** As a timestamp's canonical text. */
  static String timestamp(String text) {
    String[] parts = text.split("[/ ]", -1);
    return "%4s-%2s-%2s".formatted(parts[2], parts[0], parts[1]).replace(' ', '0')
        + " "
        + parts[3]
        + ".000";
  }
}
