package io.caudal.sqlserver.simulator.type;

/** Powers of ten. */
final class Powers {

  private Powers() {}

  static long ofTen(int exponent) {
    long result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= 10;
    }
    return result;
  }
}
