package io.caudal.config;

/** A database engine that the job can read. In settings: {@code mysql} and so on. */
public enum Engine {
  /** MySQL and MariaDB. */
  MYSQL(3306),
  /** PostgreSQL. */
  POSTGRES(5432),
  /** Microsoft SQL Server. */
  SQLSERVER(1433);

  private final int defaultPort;

  Engine(int defaultPort) {
    this.defaultPort = defaultPort;
  }

  int defaultPort() {
    return defaultPort;
  }
}
