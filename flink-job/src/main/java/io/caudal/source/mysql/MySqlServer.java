package io.caudal.source.mysql;

import io.caudal.source.catalogue.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says of itself: its version and its global variables. */
final class MySqlServer {

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

  private final Map<String, String> variables;

  private MySqlServer(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * A server by its variables.
   *
   * @param variables as {@code SHOW GLOBAL VARIABLES} lists them, {@code version} among them
   */
  static MySqlServer of(Map<String, String> variables) {
    return new MySqlServer(variables);
  }

  static MySqlServer read(Connection connection) throws SQLException {
    Map<String, String> variables = new HashMap<>();
    Query.on(connection)
        .list(
            "SHOW GLOBAL VARIABLES",
            row -> variables.put(row.getString(1), String.valueOf(row.getString(2))));
    return of(variables);
  }

  /** The value of a variable, or nothing but blanks where the server has none of that name. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  boolean isOn(String name) {
    String value = variable(name);
    return value.equalsIgnoreCase("ON") || value.equals("1");
  }

  String version() {
    return variable("version");
  }

  boolean isMariaDb() {
    return version().contains("MariaDB");
  }

  /** Whether Amazon RDS runs it: then variables are set in parameter groups, not by SQL. */
  boolean isRds() {
    return variable("basedir").startsWith("/rdsdbbin/");
  }

  boolean isAtLeast(int major, int minor) {
    Matcher matcher = VERSION.matcher(version());
    if (!matcher.find()) {
      return false;
    }
    int ownMajor = Integer.parseInt(matcher.group(1));
    int ownMinor = Integer.parseInt(matcher.group(2));
    return ownMajor > major || (ownMajor == major && ownMinor >= minor);
  }

  /** How a global variable is changed on this server, to stay changed. */
  String change(String name, String value) {
    if (isRds()) {
      return "Set " + name + " = " + value + " in the DB parameter group";
    }
    if (isMariaDb() || !isAtLeast(8, 0)) {
      return "SET GLOBAL " + name + " = '" + value + "'; and the same in my.cnf";
    }
    return "SET PERSIST " + name + " = '" + value + "';";
  }
}
