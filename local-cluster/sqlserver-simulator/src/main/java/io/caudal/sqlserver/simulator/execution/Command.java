package io.caudal.sqlserver.simulator.execution;

/** Statements that change rows. */
public enum Command {
  INSERT,
  UPDATE,
  DELETE
}
