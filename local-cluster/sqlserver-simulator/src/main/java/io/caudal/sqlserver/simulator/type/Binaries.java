package io.caudal.sqlserver.simulator.type;

import java.util.UUID;

/** Values as bytes. */
final class Binaries {

  private Binaries() {}

  static Binary of(Object value, SqlType from, SqlType to) {
    if (value instanceof Binary binary) {
      return binary;
    } else if (value instanceof String text) {
      return Binary.of(Texts.bytes(text, from));
    } else if (value instanceof UUID guid) {
      return Binary.of(GuidBytes.toWire(guid));
    } else if (value instanceof Boolean bit) {
      return Binary.of(new byte[] {(byte) (bit ? 1 : 0)});
    } else if (value instanceof Long number) {
      Binary bytes = Binary.ofLong(number).rightmost(width(from));
      return to.length() > 0 && to.length() != bytes.length() && to.kind() == Kind.BINARY
          ? bytes.rightmost(to.length())
          : bytes;
    }
    throw SqlError.of(
        529,
        "Explicit conversion from data type %s to %s is not allowed.",
        from.kind().sqlName(),
        to.kind().sqlName());
  }

  static Binary fitted(Binary value, SqlType to) {
    if (to.kind() == Kind.TIMESTAMP) {
      return value.resized(Long.BYTES);
    }
    boolean resized = to.length() > 0 && (to.kind().isPadded() || value.length() > to.length());
    return resized ? value.resized(to.length()) : value;
  }

  private static int width(SqlType integer) {
    return switch (integer.kind()) {
      case TINYINT -> 1;
      case SMALLINT -> 2;
      case INT -> 4;
      default -> 8;
    };
  }
}
