package io.caudal.local.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link Files} lacks. */
public final class Folders {

  /** Makes a folder, which is not there, and writes what belongs into it. */
  @FunctionalInterface
  interface Contents {
    void writeTo(Path folder) throws IOException;
  }

  private Folders() {}

  /** Makes a folder with its contents, unless it is there: it is never there in part. */
  static void fill(Path folder, Contents contents) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    delete(partial);
    Files.createDirectories(partial.getParent());
    contents.writeTo(partial);
    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The files below a folder, hidden ones too, at whatever depth; none if it is not there. One that
   * is deleted or renamed meanwhile may be among them or not.
   */
  public static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Collector(files));
    }
    return files;
  }

  /** {@link Files#walk} fails where a file vanishes. */
  private static final class Collector extends SimpleFileVisitor<Path> {

    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      return failure instanceof NoSuchFileException
          ? FileVisitResult.CONTINUE
          : super.visitFileFailed(file, failure);
    }
  }

  /** Deletes a file, or a folder with all that is in it; nothing happens if it is not there. */
  public static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(path)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
    }
    for (Path each : deepestFirst) {
      Files.deleteIfExists(each);
    }
  }
}
