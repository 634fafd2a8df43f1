package io.caudal.sqlserver.simulator.wire;

import io.caudal.sqlserver.simulator.type.LittleEndianReader;

/** A message of a client, put together from its packets. */
public final class Message {

  public static final int BATCH = 0x01;
  public static final int RPC = 0x03;
  public static final int ATTENTION = 0x06;
  public static final int LOGIN = 0x10;
  public static final int PRELOGIN = 0x12;

  static final int REPLY = 0x04;

  private final int type;
  private final byte[] body;

  Message(int type, byte[] body) {
    this.type = type;
    this.body = body;
  }

  public int type() {
    return type;
  }

  public LittleEndianReader body() {
    return new LittleEndianReader(body);
  }
}
