package io.caudal.source.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the catalogue: a statement, its parameters, one object a row. */
public final class Query {

  private final Connection connection;

  private Query(Connection connection) {
    this.connection = connection;
  }

  public static Query on(Connection connection) {
    return new Query(connection);
  }

  /** Makes an object of the row at which the result stands. */
  @FunctionalInterface
  public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
  }

  /** All rows, in the order in which the database answers. */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
          result.add(reader.read(rows));
        }
        return result;
      }
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters)
      throws SQLException {
    return list(sql, reader, parameters).stream().findFirst();
  }
}
