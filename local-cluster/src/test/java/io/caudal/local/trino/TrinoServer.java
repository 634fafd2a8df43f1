package io.caudal.local.trino;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import io.caudal.local.distribution.JavaRuntime;
import io.caudal.local.server.ChildProcess;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.Launch;
import io.caudal.local.server.LocalCluster;
import io.caudal.local.server.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A Trino in a process of its own that reads what an S3 server holds, as Athena would. */
public final class TrinoServer implements AutoCloseable {

  /** Athena's name of its catalogue. */
  private static final String CATALOG = "awsdatacatalog";

  private static final int LEAST_JAVA = 24;
  private static final Duration START_DEADLINE = Duration.ofMinutes(3);

  private final int port;
  private final ChildProcess process;

  private TrinoServer(int port, ChildProcess process) {
    this.port = port;
    this.process = process;
  }

  /**
   * Starts a server without tables, and waits until it answers.
   *
   * @param folder for what it knows of tables, and its log
   * @throws IllegalStateException if there is no Java for it
   */
  public static TrinoServer start(Path folder, S3Server s3) {
    int port = FreePort.next();
    try {
      Files.createDirectories(folder.resolve("catalog"));
      write(folder.resolve("config.properties"), server(folder, port));
      write(folder.resolve("catalog/" + CATALOG + ".properties"), hive(folder, s3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TrinoServer server = new TrinoServer(port, launch(folder));
    server.process.awaitReady(START_DEADLINE, server::answers);
    return server;
  }

  /** A session in UTC, as Athena's are. */
  public Connection open() throws SQLException {
    Properties session = new Properties();
    session.putAll(Map.of("user", "caudal", "timezone", "UTC"));
    return DriverManager.getConnection("jdbc:trino://127.0.0.1:" + port + "/" + CATALOG, session);
  }

  @Override
  public void close() {
    process.close();
  }

  private static ChildProcess launch(Path folder) {
    return ChildProcess.start(
        new Launch(
            "Trino",
            List.of(
                java().java().toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djdk.attach.allowAttachSelf=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "-Duser.timezone=UTC",
                "-Dconfig=" + folder.resolve("config.properties"),
                "-classpath",
                programs("trino-server-core-").resolve("lib") + "/*",
                "io.trino.server.TrinoServer"),
            folder,
            folder.resolve("trino.log"),
            "TERM",
            "KILL"));
  }

  private static Map<String, String> server(Path folder, int port) {
    return Map.of(
        "node.environment", "test",
        "node.id", "one",
        "coordinator", "true",
        "node-scheduler.include-coordinator", "true",
        "http-server.http.port", String.valueOf(port),
        "discovery.uri", "http://127.0.0.1:" + port,
        "plugin.dir", programs("plugins").toString(),
        "catalog.config-dir", folder.resolve("catalog").toString(),
        "query.max-memory-per-node", "400MB",
        "memory.heap-headroom-per-node", "100MB");
  }

  /** Timestamps as Athena has them, and no statistics, which Athena has not either. */
  private static Map<String, String> hive(Path folder, S3Server s3) {
    return Map.ofEntries(
        entry("connector.name", "hive"),
        entry("hive.metastore", "file"),
        entry("hive.metastore.catalog.dir", "local:///metastore"),
        entry("fs.native-local.enabled", "true"),
        entry("local.location", folder.toString()),
        entry("hive.partition-projection-enabled", "true"),
        entry("hive.timestamp-precision", "MILLISECONDS"),
        entry("hive.table-statistics-enabled", "false"),
        entry("fs.native-s3.enabled", "true"),
        entry("s3.path-style-access", "true"),
        entry("s3.endpoint", s3.endpoint()),
        entry("s3.region", "us-east-1"),
        entry("s3.aws-access-key", s3.accessKey()),
        entry("s3.aws-secret-key", s3.secretKey()));
  }

  private static void write(Path file, Map<String, String> settings) throws IOException {
    Files.writeString(
        file,
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
            .collect(joining()));
  }

  private static JavaRuntime java() {
    return JavaRuntime.installed("JAVA_25_HOME", java -> java.version().feature() >= LEAST_JAVA)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Trino needs a Java "
                        + LEAST_JAVA
                        + " or later: set JAVA_25_HOME to its home"));
  }

  /** What the build has unpacked. */
  private static Path programs(String prefix) {
    Path target = LocalCluster.home().resolve("trino-server/target");
    try (Stream<Path> folders = Files.list(target)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Trino is not there: run ./mvnw process-test-resources -pl local-cluster/trino-server",
          e);
    }
  }

  private boolean answers() {
    try (Connection connection = open();
        var statement = connection.createStatement()) {
      return statement.execute("SHOW SCHEMAS");
    } catch (SQLException notYet) {
      return false;
    }
  }
}
