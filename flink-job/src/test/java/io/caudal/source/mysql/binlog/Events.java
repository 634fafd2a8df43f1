package io.caudal.source.mysql.binlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Events as a server would send them. */
final class Events {

  private Events() {}

  /** An event without a checksum. */
  static RawEvent of(int type, int flags, byte... body) {
    return RawEvent.of(
        ByteBuffer.allocate(RawEvent.HEADER + body.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(1_700_000_000)
            .put((byte) type)
            .putInt(1)
            .putInt(RawEvent.HEADER + body.length)
            .putInt(1000)
            .putShort((short) flags)
            .put(body)
            .array());
  }
}
