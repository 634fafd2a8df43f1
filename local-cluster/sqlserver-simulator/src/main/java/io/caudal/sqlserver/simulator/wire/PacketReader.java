package io.caudal.sqlserver.simulator.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads messages; a message ends with the packet that says so. */
public final class PacketReader {

  static final int HEADER = 8;

  private static final int LAST = 0x01;

  private final BufferedInputStream buffered;
  private final DataInputStream in;

  public PacketReader(InputStream in) {
    this.buffered = new BufferedInputStream(in, 1 << 16);
    this.in = new DataInputStream(buffered);
  }

  /** The next message, or null at the end of the connection. */
  public @Nullable Message read() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int type;
    int status;
    do {
      type = in.read();
      if (type < 0) {
        return null;
      }
      status = in.readUnsignedByte();
      int length = in.readUnsignedShort();
      in.readInt();
      if (length < HEADER) {
        throw new EOFException("a packet of " + length + " bytes has no header");
      }
      body.writeBytes(in.readNBytes(length - HEADER));
    } while ((status & LAST) == 0);
    return new Message(type, body.toByteArray());
  }

  /** Whether the client has sent an attention that is still to be read. */
  public boolean hasAttention() throws IOException {
    if (buffered.available() < HEADER) {
      return false;
    }
    buffered.mark(HEADER);
    int type = buffered.read();
    buffered.reset();
    return type == Message.ATTENTION;
  }
}
