package io.caudal.sqlserver.simulator.capture;

/** Whether SQL Server Agent runs, and with it the capture job. */
public enum Agent {
  RUNNING,
  STOPPED
}
