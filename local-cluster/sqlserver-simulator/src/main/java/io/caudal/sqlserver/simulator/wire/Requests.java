package io.caudal.sqlserver.simulator.wire;

import io.caudal.sqlserver.simulator.type.LittleEndianReader;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.ValueReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the bodies of batches and remote calls. */
public final class Requests {

  private static final int BY_NUMBER = 0xFFFF;
  private static final int OUTPUT = 0x01;
  private static final int NEXT_CALL = 0xFF;
  private static final int NEXT_CALL_UNEXECUTED = 0xFE;
  private static final int NEXT_CALL_OLD = 0x80;

  private static final Map<Integer, String> NUMBERS =
      Map.of(
          10, "sp_executesql",
          11, "sp_prepare",
          12, "sp_execute",
          13, "sp_prepexec",
          15, "sp_unprepare");

  private Requests() {}

  public static String batch(LittleEndianReader body) {
    body.at(body.i32());
    return body.utf16(body.remaining() / 2);
  }

  public static List<RpcCall> calls(LittleEndianReader in) {
    in.at(in.i32());
    List<RpcCall> calls = new ArrayList<>();
    while (in.hasMore()) {
      calls.add(call(in));
    }
    return calls;
  }

  private static RpcCall call(LittleEndianReader in) {
    String name = name(in);
    in.u16();
    List<RpcParameter> parameters = new ArrayList<>();
    while (in.hasMore()) {
      if (isDelimiter(in.peek())) {
        in.u8();
        break;
      }
      String parameter = in.shortText();
      boolean output = (in.u8() & OUTPUT) != 0;
      parameters.add(new RpcParameter(parameter, output, new ValueReader(in).read()));
    }
    return new RpcCall(name, parameters);
  }

  private static boolean isDelimiter(int next) {
    return next == NEXT_CALL || next == NEXT_CALL_UNEXECUTED || next == NEXT_CALL_OLD;
  }

  private static String name(LittleEndianReader in) {
    int length = in.u16();
    if (length != BY_NUMBER) {
      return in.utf16(length);
    }
    int number = in.u16();
    String name = NUMBERS.get(number);
    if (name == null) {
      throw SqlError.of(2812, "Could not find stored procedure number %d.", number);
    }
    return name;
  }
}
