package io.caudal.local.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this module's folder is, and what its build has put there. */
public final class LocalCluster {

  private static final String PROPERTY = "caudal.local-cluster";

  private LocalCluster() {}

  /**
   * The module's folder: the system property {@code caudal.local-cluster}, or else the working
   * directory or its folder {@code local-cluster}.
   */
  public static Path home() {
    String given = System.getProperty(PROPERTY);
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    Path here = Path.of("").toAbsolutePath();
    Path module = here.resolve("local-cluster");
    return Files.isDirectory(module) ? module : here;
  }

  /** Folder with one folder for each Flink plugin. */
  public static Path flinkPlugins() {
    return built(home().resolve("target/plugins"));
  }

  /** Folder with the jars of the S3 server. */
  static Path s3ServerJars() {
    return built(home().resolve("s3-server/target/lib"));
  }

  /** Folder for the databases' programs once they are unpacked. */
  static Path programs() {
    return home().resolve("target/programs");
  }

  private static Path built(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ServerException(
          folder
              + " is not there. Run ./mvnw process-resources, or start with ./local-cluster/lake.");
    }
    return folder;
  }
}
