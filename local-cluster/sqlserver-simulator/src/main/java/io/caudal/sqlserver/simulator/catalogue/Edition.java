package io.caudal.sqlserver.simulator.catalogue;

/**
 * An edition of SQL Server, as it names itself.
 *
 * @see <a
 *     href="https://learn.microsoft.com/sql/t-sql/functions/serverproperty-transact-sql">SERVERPROPERTY</a>
 */
public enum Edition {
  EXPRESS("Express Edition (64-bit)", 4),
  WEB("Web Edition (64-bit)", 2),
  STANDARD("Standard Edition (64-bit)", 2),
  ENTERPRISE("Enterprise Edition (64-bit)", 3),
  DEVELOPER("Developer Edition (64-bit)", 3);

  private final String title;
  private final int engine;

  Edition(String title, int engine) {
    this.title = title;
    this.engine = engine;
  }

  String title() {
    return title;
  }

  int engine() {
    return engine;
  }
}
