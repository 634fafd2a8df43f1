package io.caudal.sqlserver.simulator.wire;

import io.caudal.sqlserver.simulator.type.LittleEndianReader;
import java.nio.charset.StandardCharsets;

/**
 * What a client says of itself in LOGIN7.
 *
 * @param version of the protocol that the client speaks
 * @param database where it wants to begin, or nothing
 */
public record Login(
    int version,
    int packetSize,
    String user,
    String password,
    String application,
    String database) {

  private static final int PACKET_SIZE = 8;
  private static final int USER = 40;
  private static final int PASSWORD = 44;
  private static final int APPLICATION = 48;
  private static final int DATABASE = 68;

  public static Login read(LittleEndianReader in) {
    return new Login(
        in.at(4).i32(),
        in.at(PACKET_SIZE).i32(),
        text(in, USER),
        password(in),
        text(in, APPLICATION),
        text(in, DATABASE));
  }

  private static String text(LittleEndianReader in, int position) {
    return new String(bytes(in, position), StandardCharsets.UTF_16LE);
  }

  private static String password(LittleEndianReader in) {
    byte[] bytes = bytes(in, PASSWORD);
    for (int i = 0; i < bytes.length; i++) {
      int mixed = (bytes[i] ^ 0xA5) & 0xFF;
      bytes[i] = (byte) ((mixed >>> 4) | (mixed << 4));
    }
    return new String(bytes, StandardCharsets.UTF_16LE);
  }

  private static byte[] bytes(LittleEndianReader in, int position) {
    in.at(position);
    int offset = in.u16();
    int characters = in.u16();
    return characters == 0 ? new byte[0] : in.at(offset).raw(2 * characters);
  }
}
