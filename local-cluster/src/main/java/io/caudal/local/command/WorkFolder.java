package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.local.server.Folders;
import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one run: databases, lake, checkpoints. Locked, so that no two runs share one. */
final class WorkFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel channel;

  private WorkFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * The user's folder, created if it is not there.
   *
   * @throws ProblemsException if it is another run's, holds other things, or cannot be written
   */
  static WorkFolder kept(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      if (!Files.exists(path.resolve(LOCK)) && !isEmpty(path)) {
        throw mistake(path, "must be empty, or the folder of an earlier run", "Name another one");
      }
      return open(path);
    } catch (IOException e) {
      throw mistake(path, "must be a folder that can be written", "Name another one");
    }
  }

  /** A new folder; those of earlier runs are deleted. */
  static WorkFolder fresh() {
    Path runs = LocalCluster.home().resolve("target/runs");
    try {
      Files.createDirectories(runs);
      for (Path run : list(runs)) {
        deleteUnlessInUse(run);
      }
      return open(Files.createTempDirectory(runs, "run-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static WorkFolder open(Path path) throws IOException {
    FileChannel channel = lock(path);
    if (channel == null) {
      throw mistake(path, "must not be in use", "Stop the other run, or name another folder");
    }
    return new WorkFolder(path, channel);
  }

  private static void deleteUnlessInUse(Path run) throws IOException {
    try (FileChannel channel = lock(run)) {
      if (channel != null) {
        Folders.delete(run);
      }
    }
  }

  /** Open as long as the lock is held; null if another run holds it. */
  private static @Nullable FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This process holds it, which is the same to the caller.
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? channel : null;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    return list(folder).isEmpty();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static ProblemsException mistake(Path path, String rule, String remedy) {
    return new ProblemsException(List.of(Problem.error("--keep", rule, path.toString(), remedy)));
  }
}
