package io.caudal.sqlserver.simulator.wire;

import java.io.ByteArrayOutputStream;

/** The server's half of PRELOGIN: version 15, no encryption, no MARS. */
public final class Prelogin {

  private static final int VERSION = 0;
  private static final int ENCRYPTION = 1;
  private static final int INSTANCE = 2;
  private static final int THREAD = 3;
  private static final int MARS = 4;
  private static final int END = 0xFF;
  private static final int NOT_SUPPORTED = 2;
  private static final int OPTIONS = 5;
  private static final int OPTION_LENGTH = 5;

  private Prelogin() {}

  public static byte[] answer() {
    byte[] version = {15, 0, 0x07, (byte) 0xD0, 0, 0};
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    option(head, data, VERSION, version);
    option(head, data, ENCRYPTION, new byte[] {NOT_SUPPORTED});
    option(head, data, INSTANCE, new byte[] {0});
    option(head, data, THREAD, new byte[0]);
    option(head, data, MARS, new byte[] {0});
    head.write(END);
    head.writeBytes(data.toByteArray());
    return head.toByteArray();
  }

  private static void option(
      ByteArrayOutputStream head, ByteArrayOutputStream data, int option, byte[] value) {
    int offset = OPTIONS * OPTION_LENGTH + 1 + data.size();
    head.write(option);
    head.write(offset >>> 8);
    head.write(offset);
    head.write(value.length >>> 8);
    head.write(value.length);
    data.writeBytes(value);
  }
}
