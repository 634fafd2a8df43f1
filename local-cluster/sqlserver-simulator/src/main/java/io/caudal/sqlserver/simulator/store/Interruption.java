package io.caudal.sqlserver.simulator.store;

/** Says whether a statement should give up waiting. */
public interface Interruption {

  boolean requested();
}
