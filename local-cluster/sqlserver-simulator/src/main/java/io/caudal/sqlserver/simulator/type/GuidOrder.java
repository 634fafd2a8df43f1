package io.caudal.sqlserver.simulator.type;

import java.util.UUID;

/**
 * The order of {@code uniqueidentifier}: last group first, the first three groups by their bytes.
 */
final class GuidOrder {

  private static final int[] SIGNIFICANCE = {10, 11, 12, 13, 14, 15, 8, 9, 6, 7, 4, 5, 0, 1, 2, 3};

  private GuidOrder() {}

  static int compare(UUID one, UUID other) {
    byte[] left = GuidBytes.toWire(one);
    byte[] right = GuidBytes.toWire(other);
    for (int index : SIGNIFICANCE) {
      int difference = Byte.compareUnsigned(left[index], right[index]);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }
}
