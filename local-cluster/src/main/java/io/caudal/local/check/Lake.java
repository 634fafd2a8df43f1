package io.caudal.local.check;

import io.caudal.config.Zone;
import io.caudal.local.server.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;

/** Reads a lake that lies in a local directory, with DuckDB. */
public final class Lake implements AutoCloseable {

  private final Path root;
  private final Connection connection;

  private Lake(Path root, Connection connection) {
    this.root = root;
    this.connection = connection;
  }

  /** A lake whose zones are folders of the given one, which need not be there yet. */
  public static Lake at(Path root) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET memory_limit = '1GB'");
      statement.execute("SET preserve_insertion_order = false");
      return new Lake(root, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether there is a file of the table. */
  public boolean holds(Zone zone, String lakeTable) {
    Path folder = folder(zone, lakeTable);
    try {
      return Folders.files(folder).stream().anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /**
   * Every change of a table, as something to select from: the columns of its files, of its
   * partitions ({@code dt}, {@code hour}) as text, and {@code filename}. Only where {@link #holds}
   * is true.
   */
  public String changes(Zone zone, String lakeTable) {
    return reading("'" + escaped(folder(zone, lakeTable) + "/**/*.parquet") + "'");
  }

  /** The same, of some files. */
  String changes(Collection<Path> files) {
    return reading(
        files.stream()
            .map(file -> "'" + escaped(file.toString()) + "'")
            .collect(Collectors.joining(", ", "[", "]")));
  }

  /** DuckDB's session, in UTC. Closed with this. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private Path folder(Zone zone, String lakeTable) {
    return root.resolve(zone.directory()).resolve(lakeTable);
  }

  private static String reading(String files) {
    return ("read_parquet(%s, hive_partitioning = true, hive_types_autocast = false,"
            + " union_by_name = true, filename = true)")
        .formatted(files);
  }

  private static String escaped(String text) {
    return text.replace("'", "''");
  }
}
