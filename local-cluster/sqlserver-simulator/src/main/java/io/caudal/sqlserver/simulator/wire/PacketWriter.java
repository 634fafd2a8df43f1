package io.caudal.sqlserver.simulator.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Cuts an answer into packets. */
final class PacketWriter {

  private final OutputStream out;
  private final ByteArrayOutputStream packets = new ByteArrayOutputStream();
  private int size = 4096;
  private int number;

  PacketWriter(OutputStream out) {
    this.out = out;
  }

  void setSize(int bytes) {
    this.size = bytes;
  }

  int size() {
    return size;
  }

  /** Sends whole packets of what is there, and returns how many bytes were taken. */
  int sendWhole(byte[] bytes) throws IOException {
    int room = size - PacketReader.HEADER;
    int sent = 0;
    while (bytes.length - sent > room) {
      packet(bytes, sent, room, 0);
      sent += room;
    }
    flush();
    return sent;
  }

  /** Sends the rest of an answer, and ends it. */
  void sendLast(byte[] bytes) throws IOException {
    int sent = sendWhole(bytes);
    packet(bytes, sent, bytes.length - sent, 1);
    flush();
    number = 0;
  }

  /** Sends the rest of what is there; the answer goes on. */
  void sendUnfinished(byte[] bytes) throws IOException {
    int sent = sendWhole(bytes);
    packet(bytes, sent, bytes.length - sent, 0);
    flush();
  }

  private void packet(byte[] bytes, int from, int length, int status) {
    int total = length + PacketReader.HEADER;
    packets.write(Message.REPLY);
    packets.write(status);
    packets.write(total >>> 8);
    packets.write(total);
    packets.write(0);
    packets.write(51);
    packets.write(++number);
    packets.write(0);
    packets.write(bytes, from, length);
  }

  private void flush() throws IOException {
    packets.writeTo(out);
    packets.reset();
    out.flush();
  }
}
