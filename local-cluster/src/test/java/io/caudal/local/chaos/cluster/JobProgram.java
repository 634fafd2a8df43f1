package io.caudal.local.chaos.cluster;

import io.caudal.local.distribution.JavaRuntime;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What is put to the proof. */
public enum JobProgram {
  /** The job as it is. */
  CAUDAL("io.caudal.LakeJob"),
  /** The job with Flink CDC's sources as they are. */
  STOCK("io.caudal.source.stock.StockLakeJob");

  private final String mainClass;

  JobProgram(String mainClass) {
    this.mainClass = mainClass;
  }

  String mainClass() {
    return mainClass;
  }

  /** The sources as they are come with the tests, whose classes Java 11 cannot load. */
  JavaRuntime java() {
    return this == STOCK ? JavaRuntime.own() : JavaRuntime.likeManagedFlink();
  }

  /** Copies the jar that the build makes, with what this program needs besides. */
  void writeJar(Path jar) {
    try {
      Path built = LocalCluster.home().resolveSibling("flink-job").resolve("target/caudal.jar");
      Files.copy(built, jar, StandardCopyOption.REPLACE_EXISTING);
      if (this == STOCK) {
        addStockSources(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addStockSources(Path jar) throws IOException {
    String folder = "io/caudal/source/stock";
    Path classes = LocalCluster.home().resolve("target/test-classes").resolve(folder);
    try (FileSystem zip = FileSystems.newFileSystem(jar);
        Stream<Path> found = Files.list(classes)) {
      Files.createDirectories(zip.getPath(folder));
      List<Path> files = found.toList();
      for (Path file : files) {
        Files.copy(file, zip.getPath(folder, file.getFileName().toString()));
      }
    }
  }
}
