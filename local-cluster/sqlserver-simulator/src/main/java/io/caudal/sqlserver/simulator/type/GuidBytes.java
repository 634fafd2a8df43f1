package io.caudal.sqlserver.simulator.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** A GUID's sixteen bytes: the first three groups little-endian. */
final class GuidBytes {

  static final int LENGTH = 16;

  private GuidBytes() {}

  static byte[] toWire(UUID guid) {
    long high = guid.getMostSignificantBits();
    return ByteBuffer.allocate(LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) (high >>> 32))
        .putShort((short) (high >>> 16))
        .putShort((short) high)
        .order(ByteOrder.BIG_ENDIAN)
        .putLong(guid.getLeastSignificantBits())
        .array();
  }

  static UUID ofWire(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long high =
        ((long) buffer.getInt() << 32)
            | (buffer.getShort() & 0xFFFFL) << 16
            | (buffer.getShort() & 0xFFFFL);
    return new UUID(high, buffer.order(ByteOrder.BIG_ENDIAN).getLong());
  }
}
