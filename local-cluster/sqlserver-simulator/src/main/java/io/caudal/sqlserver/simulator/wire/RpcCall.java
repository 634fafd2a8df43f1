package io.caudal.sqlserver.simulator.wire;

import java.util.List;

/** A remote call of a procedure. */
public record RpcCall(String procedure, List<RpcParameter> parameters) {

  /** The text at a position; nothing if it is NULL. */
  public String text(int index) {
    Object value = parameters.get(index).value().value();
    return value == null ? "" : value.toString();
  }

  public long number(int index) {
    Object value = parameters.get(index).value().value();
    return value instanceof Long number ? number : 0;
  }
}
