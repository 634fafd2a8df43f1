package io.caudal.sqlserver.simulator.wire;

import io.caudal.sqlserver.simulator.type.LittleEndianWriter;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.TypeInfo;
import io.caudal.sqlserver.simulator.type.ValueWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the tokens of answers. Whole packets are sent as they fill. */
public final class TokenWriter {

  private static final String SERVER = "simulator";

  private final LittleEndianWriter out = new LittleEndianWriter();
  private final PacketWriter packets;

  public TokenWriter(OutputStream out) {
    this.packets = new PacketWriter(out);
  }

  public void columns(List<ResultColumn> columns) {
    out.u8(Token.COLUMNS).u16(columns.size());
    for (ResultColumn column : columns) {
      out.i32(UserTypes.of(column)).u16(column.nullable() ? 0x09 : 0x08);
      TypeInfo.write(out, column);
      if (column.type().kind().isLegacyLob()) {
        out.u8(1).text("t");
      }
      out.shortText(column.name());
    }
  }

  public void row(List<ResultColumn> columns, @Nullable Object[] values) {
    out.u8(Token.ROW);
    for (int i = 0; i < columns.size(); i++) {
      ValueWriter.write(out, columns.get(i), values[i]);
    }
    if (out.size() > packets.size()) {
      sendWhole();
    }
  }

  public void done(int token, int status, int command, long count) {
    out.u8(token).u16(status).u16(command).i64(count);
  }

  public void error(SqlError error) {
    message(
        Token.ERROR,
        error.number(),
        error.state(),
        error.severity(),
        String.valueOf(error.getMessage()));
  }

  public void info(int number, String text) {
    message(Token.INFO, number, 1, 0, text);
  }

  public void environment(int type, String now, String before) {
    LittleEndianWriter data = new LittleEndianWriter().u8(type).shortText(now).shortText(before);
    sized(Token.ENVIRONMENT, data);
  }

  /** The beginning or the end of a transaction. */
  public void transaction(int type, long now, long before) {
    LittleEndianWriter data = new LittleEndianWriter().u8(type);
    descriptor(data, now);
    descriptor(data, before);
    sized(Token.ENVIRONMENT, data);
  }

  public void collation() {
    byte[] collation = TypeInfo.collation();
    sized(
        Token.ENVIRONMENT,
        new LittleEndianWriter()
            .u8(Environment.COLLATION)
            .u8(collation.length)
            .raw(collation)
            .u8(0));
  }

  public void loginAccepted() {
    LittleEndianWriter data =
        new LittleEndianWriter()
            .u8(1)
            .raw(new byte[] {0x74, 0, 0, 4})
            .shortText("Microsoft SQL Server")
            .raw(new byte[] {15, 0, 0x07, (byte) 0xD0});
    sized(Token.LOGIN_ACCEPTED, data);
  }

  public void returnStatus(int status) {
    out.u8(Token.RETURN_STATUS).i32(status);
  }

  public void returnValue(int ordinal, String name, ResultColumn column, @Nullable Object value) {
    out.u8(Token.RETURN_VALUE).u16(ordinal).shortText(name).u8(1).i32(0).u16(1);
    TypeInfo.write(out, column);
    ValueWriter.write(out, column, value);
  }

  public void setPacketSize(int bytes) {
    packets.setSize(bytes);
  }

  /** Ends the answer. */
  public void send() {
    try {
      packets.sendLast(out.toBytes());
      out.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends raw bytes as an answer of their own. */
  public void send(byte[] body) {
    out.raw(body);
    send();
  }

  /** Sends all there is, without an end. */
  public void sendUnfinished() {
    try {
      packets.sendUnfinished(out.toBytes());
      out.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendWhole() {
    try {
      byte[] bytes = out.toBytes();
      int sent = packets.sendWhole(bytes);
      out.clear();
      out.raw(Arrays.copyOfRange(bytes, sent, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void message(int token, int number, int state, int severity, String text) {
    LittleEndianWriter data =
        new LittleEndianWriter()
            .i32(number)
            .u8(state)
            .u8(severity)
            .text(text)
            .shortText(SERVER)
            .shortText("")
            .i32(1);
    sized(token, data);
  }

  private void sized(int token, LittleEndianWriter data) {
    out.u8(token).u16(data.size()).raw(data.toBytes());
  }

  private static void descriptor(LittleEndianWriter data, long transaction) {
    if (transaction == 0) {
      data.u8(0);
    } else {
      data.u8(Long.BYTES).i64(transaction);
    }
  }
}
