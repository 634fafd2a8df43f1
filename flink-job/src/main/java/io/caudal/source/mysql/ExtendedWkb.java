package io.caudal.source.mysql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * Spatial values as PostGIS writes them: hexadecimal well-known binary with the number of the
 * reference system.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/gis-data-formats.html">MySQL: internal
 *     geometry storage format</a>
 */
final class ExtendedWkb {

  private static final int HAS_REFERENCE_SYSTEM = 0x20000000;
  private static final int HEAD = Integer.BYTES + 1 + Integer.BYTES;

  private ExtendedWkb() {}

  /**
   * The text of a value.
   *
   * @param stored the number of the reference system and well-known binary, little-endian
   * @throws IllegalArgumentException for anything else
   */
  static String ofMySql(byte[] stored) {
    if (stored.length < HEAD || stored[Integer.BYTES] != 1) {
      throw new IllegalArgumentException("not a spatial value as MySQL stores it");
    }
    ByteBuffer in = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    int system = in.getInt();
    in.get();
    int type = in.getInt();
    ByteBuffer out =
        ByteBuffer.allocate(stored.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 1).putInt(system == 0 ? type : type | HAS_REFERENCE_SYSTEM);
    if (system != 0) {
      out.putInt(system);
    }
    out.put(in).flip();
    StringBuilder hex = new StringBuilder(out.remaining() * 2);
    while (out.hasRemaining()) {
      hex.append(String.format(Locale.ROOT, "%02X", out.get()));
    }
    return hex.toString();
  }
}
