package io.caudal.sqlserver.simulator.wire;

import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.ResultColumn;

/** The one type that clients can tell by nothing else. */
final class UserTypes {

  private static final int TIMESTAMP = 0x50;

  private UserTypes() {}

  static int of(ResultColumn column) {
    return column.type().kind() == Kind.TIMESTAMP ? TIMESTAMP : 0;
  }
}
