package io.caudal.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** An S3 server in a Java process of its own that keeps each object as a file. */
public final class S3Server implements AutoCloseable {

  private static final String BUCKET = "lake";
  private static final Duration START_DEADLINE = Duration.ofMinutes(2);
  private static final int ANSWER_MILLIS = 5_000;

  private final Path folder;
  private final int port;
  private ChildProcess process;

  private S3Server(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.process = launch();
  }

  /**
   * Starts a server with one bucket and waits until it answers.
   *
   * @param folder where its objects and its log are, and stay; objects that are there are served
   * @throws ServerException with the end of the server's log if it does not start
   */
  public static S3Server start(Path folder) {
    Path absolute = folder.toAbsolutePath();
    int port = FreePort.next();
    try {
      Files.createDirectories(absolute.resolve("buckets").resolve(BUCKET));
      try (InputStream logging = S3Server.class.getResourceAsStream("s3-server-logback.xml")) {
        Files.write(absolute.resolve("logback.xml"), logging.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new S3Server(absolute, port);
  }

  /** Such as {@code http://127.0.0.1:34567}. */
  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  public String bucket() {
    return BUCKET;
  }

  public String accessKey() {
    return "caudal";
  }

  public String secretKey() {
    return "caudal-local";
  }

  /** The folder whose files are the bucket's objects: a key is a path in it. */
  public Path dataDirectory() {
    return folder.resolve("buckets").resolve(BUCKET);
  }

  /** Settings of Flink's S3 file system that lead it here. */
  public Map<String, String> flinkSettings() {
    return Map.of(
        "s3.endpoint",
        endpoint(),
        "s3.access-key",
        accessKey(),
        "s3.secret-key",
        secretKey(),
        "s3.path.style.access",
        "true",
        "fs.s3a.endpoint.region",
        "us-east-1",
        "fs.s3a.directory.marker.retention",
        "keep");
  }

  /** Ends the server at once, as a failure would; {@link #restart} brings it back. */
  public void kill() {
    process.crash();
  }

  /** Stops the server if it runs, and starts it again on the same port with the same objects. */
  public void restart() {
    process.close();
    process = launch();
  }

  @Override
  public void close() {
    process.close();
  }

  private ChildProcess launch() {
    Path properties = folder.resolve("s3proxy.properties");
    try (var out = Files.newBufferedWriter(properties)) {
      settings().store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
            "-classpath",
            LocalCluster.s3ServerJars() + "/*",
            "org.gaul.s3proxy.Main",
            "--properties",
            properties.toString());
    ChildProcess started =
        ChildProcess.start(
            new Launch("The S3 server", command, folder, folder.resolve("log"), "TERM", "KILL"));
    started.awaitReady(START_DEADLINE, this::answers);
    return started;
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "s3proxy.endpoint", endpoint(),
            "s3proxy.authorization", "aws-v2-or-v4",
            "s3proxy.identity", accessKey(),
            "s3proxy.credential", secretKey(),
            "s3proxy.ignore-unknown-headers", "true",
            "jclouds.provider", "filesystem",
            "jclouds.identity", accessKey(),
            "jclouds.credential", secretKey(),
            "jclouds.filesystem.basedir", folder.resolve("buckets").toString()));
    return settings;
  }

  /** Whether it is an S3 server that answers: even a refusal bears the identifier of a request. */
  private boolean answers() {
    try {
      URLConnection connection = URI.create(endpoint()).toURL().openConnection();
      connection.setConnectTimeout(ANSWER_MILLIS);
      connection.setReadTimeout(ANSWER_MILLIS);
      return connection.getHeaderField("x-amz-request-id") != null;
    } catch (IOException e) {
      return false;
    }
  }
}
