package io.caudal.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Fills a folder once, however many threads and processes ask for it at the same time. */
final class UnpackOnce {

  private UnpackOnce() {}

  /** The complete folder; a folder left half written by a process that died is written anew. */
  static synchronized Path into(Path folder, Folders.Contents contents) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
    try {
      Files.createDirectories(folder.getParent());
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid()) {
          Folders.fill(folder, partial -> contents.writeTo(Files.createDirectories(partial)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }
}
