package io.caudal.sqlserver.simulator.wire;

/** The bytes that begin tokens, and the flags of DONE. */
public final class Token {

  public static final int DONE = 0xFD;
  public static final int DONE_PROCEDURE = 0xFE;
  public static final int DONE_IN_PROCEDURE = 0xFF;

  public static final int MORE = 0x01;
  public static final int FAILED = 0x02;
  public static final int COUNT = 0x10;
  public static final int ATTENTION = 0x20;

  static final int RETURN_STATUS = 0x79;
  static final int COLUMNS = 0x81;
  static final int ERROR = 0xAA;
  static final int INFO = 0xAB;
  static final int RETURN_VALUE = 0xAC;
  static final int LOGIN_ACCEPTED = 0xAD;
  static final int ROW = 0xD1;
  static final int ENVIRONMENT = 0xE3;

  private Token() {}
}
