package io.caudal.sqlserver.simulator;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/** Two releases of Microsoft's driver. */
enum JdbcDriver {
  /** The one that the connector brings. */
  BUNDLED {
    @Override
    Driver driver() {
      return Bundled.DRIVER;
    }
  },
  NEWER {
    @Override
    Driver driver() {
      return new com.microsoft.sqlserver.jdbc.SQLServerDriver();
    }
  };

  private static final Path JARS = Path.of("target", "bundled-driver");

  abstract Driver driver();

  Connection connect(SqlServerSimulator simulator, String database) throws SQLException {
    return connect(simulator, database, simulator.user(), simulator.password());
  }

  Connection connect(SqlServerSimulator simulator, String database, String user, String password)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return driver().connect(simulator.jdbcUrl(database), properties);
  }

  private static final class Bundled {

    static final Driver DRIVER = load();

    private static Driver load() {
      try (Stream<Path> jars = Files.list(JARS)) {
        URL jar = jars.findFirst().orElseThrow().toUri().toURL();
        ClassLoader loader =
            new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        return (Driver)
            loader
                .loadClass("com.microsoft.sqlserver.jdbc.SQLServerDriver")
                .getDeclaredConstructor()
                .newInstance();
      } catch (IOException | ReflectiveOperationException e) {
        throw new IllegalStateException("the bundled driver is not in " + JARS, e);
      }
    }
  }
}
