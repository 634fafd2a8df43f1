package io.caudal.sqlserver.simulator.type;

/** A column of a result, as it is announced before the rows. */
public record ResultColumn(String name, SqlType type, boolean nullable) {

  public static ResultColumn of(String name, SqlType type) {
    return new ResultColumn(name, type, true);
  }
}
