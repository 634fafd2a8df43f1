package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.Locale;
import java.util.Set;

/** What a session has SET. */
final class Options {

  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "ANSI_DEFAULTS",
          "ANSI_NULLS",
          "ANSI_NULL_DFLT_ON",
          "ANSI_PADDING",
          "ANSI_WARNINGS",
          "ARITHABORT",
          "CONCAT_NULL_YIELDS_NULL",
          "CURSOR_CLOSE_ON_COMMIT",
          "DATEFIRST",
          "DATEFORMAT",
          "LANGUAGE",
          "NUMERIC_ROUNDABORT",
          "QUOTED_IDENTIFIER",
          "TEXTSIZE",
          "XACT_ABORT");

  private boolean implicit;
  private boolean counts = true;
  private String isolation = "READ COMMITTED";
  private long lockTimeoutMillis = -1;
  private long rowCount;
  private String identityInsert = "";

  boolean isImplicit() {
    return implicit;
  }

  boolean counts() {
    return counts;
  }

  boolean isDirty() {
    return isolation.equals("READ UNCOMMITTED");
  }

  long lockTimeoutMillis() {
    return lockTimeoutMillis;
  }

  /** How many rows a result may have; 0: any number. */
  long rowCount() {
    return rowCount;
  }

  boolean mayInsertIdentity(String table) {
    return identityInsert.equalsIgnoreCase(table);
  }

  void set(String name, String value) {
    String option = name.toUpperCase(Locale.ROOT);
    boolean on = value.equalsIgnoreCase("on");
    if (option.startsWith("IDENTITY_INSERT ")) {
      String table = name.substring(name.indexOf(' ') + 1);
      identityInsert = on ? table.substring(table.lastIndexOf('.') + 1) : "";
      return;
    }
    switch (option) {
      case "IMPLICIT_TRANSACTIONS" -> implicit = on;
      case "NOCOUNT" -> counts = !on;
      case "TRANSACTION ISOLATION LEVEL" -> isolation = value.toUpperCase(Locale.ROOT);
      case "LOCK_TIMEOUT" -> lockTimeoutMillis = Long.parseLong(value);
      case "ROWCOUNT" -> rowCount = Long.parseLong(value);
      default -> {
        if (!WITHOUT_EFFECT.contains(option)) {
          throw SqlError.of(195, "'%s' is not a recognized SET option.", name);
        }
      }
    }
  }
}
