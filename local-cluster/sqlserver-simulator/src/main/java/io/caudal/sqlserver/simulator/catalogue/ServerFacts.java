package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.Locale;

/** What SERVERPROPERTY says of SQL Server 2019, which the simulator stands in for. */
public final class ServerFacts {

  static final String VERSION = "15.0.2000.5";

  public static final String NAME = "simulator";

  private ServerFacts() {}

  public static TypedValue property(Edition edition, String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "EDITION" -> text(edition.title());
      case "ENGINEEDITION" -> number(edition.engine());
      case "PRODUCTVERSION" -> text(VERSION);
      case "PRODUCTMAJORVERSION" -> text("15");
      case "PRODUCTMINORVERSION" -> text("0");
      case "PRODUCTLEVEL" -> text("RTM");
      case "COLLATION" -> text(io.caudal.sqlserver.simulator.type.Collation.NAME);
      case "SERVERNAME", "MACHINENAME" -> text(NAME);
      case "ISINTEGRATEDSECURITYONLY", "ISCLUSTERED", "ISHADRENABLED" -> number(0);
      default -> new TypedValue(SqlType.SYSNAME, null);
    };
  }

  public static String version() {
    return "Microsoft SQL Server 2019 (simulator of Caudal) - " + VERSION;
  }

  private static TypedValue text(String value) {
    return new TypedValue(SqlType.SYSNAME, value);
  }

  private static TypedValue number(long value) {
    return new TypedValue(SqlType.INT, value);
  }
}
