package io.caudal.local.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a SQL Server is.
 *
 * @param host a name or an IPv4 address
 * @param properties of the driver, such as {@code ;encrypt=false}; no database
 */
public record SqlServerAddress(String host, int port, String properties) {

  private static final int DEFAULT_PORT = 1433;
  private static final Pattern URL =
      Pattern.compile("jdbc:sqlserver://([\\w.-]+)(?::(\\d{1,5}))?((?:;[^;=]+=[^;]*)*);?");
  private static final Pattern DATABASE = Pattern.compile("(?i);database(?:Name)?=[^;]*");

  /**
   * Reads a URL as the driver takes it.
   *
   * @throws IllegalArgumentException if it is none, or names no host
   */
  public static SqlServerAddress of(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a URL such as jdbc:sqlserver://host:1433");
    }
    int port = matcher.group(2) == null ? DEFAULT_PORT : Integer.parseInt(matcher.group(2));
    return new SqlServerAddress(
        matcher.group(1), port, DATABASE.matcher(matcher.group(3)).replaceAll(""));
  }

  /** The URL of a database there. */
  public String url(String database) {
    return "jdbc:sqlserver://" + host + ":" + port + properties + ";databaseName=" + database;
  }
}
