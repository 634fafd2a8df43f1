package io.caudal.sqlserver.simulator.wire;

/** What the server tells to have changed. */
public final class Environment {

  public static final int DATABASE = 1;
  public static final int LANGUAGE = 2;
  public static final int PACKET_SIZE = 4;
  public static final int COLLATION = 7;
  public static final int BEGIN = 8;
  public static final int COMMIT = 9;
  public static final int ROLLBACK = 10;

  private Environment() {}
}
