package io.caudal.sqlserver.simulator;

/** Who runs a server. */
public enum Hosting {
  OWN,

  /** Amazon RDS, which keeps a database named rdsadmin on every server. */
  RDS
}
