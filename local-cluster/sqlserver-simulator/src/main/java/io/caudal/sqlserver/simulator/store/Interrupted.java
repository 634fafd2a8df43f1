package io.caudal.sqlserver.simulator.store;

/** A statement gave up because its client asked for it or is gone. */
public final class Interrupted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Interrupted() {
    super("the statement was cancelled", null, false, false);
  }
}
