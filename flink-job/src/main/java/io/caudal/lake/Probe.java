package io.caudal.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Writes one file and takes it away again, with the folders that came to be for it. */
final class Probe implements Callable<@Nullable Void> {

  private static final byte[] TEXT =
      "A trial of write access. It may be deleted.\n".getBytes(StandardCharsets.UTF_8);

  private final Path file;

  Probe(Path file) {
    this.file = file;
  }

  @Override
  public @Nullable Void call() throws IOException {
    FileSystem files = file.getFileSystem();
    List<Path> missing = missingFolders(files);
    try {
      try (FSDataOutputStream out = files.create(file, FileSystem.WriteMode.NO_OVERWRITE)) {
        out.write(TEXT);
      }
    } finally {
      takeAway(files, missing);
    }
    return null;
  }

  /** Those above the file that do not exist, the lowest first. */
  private List<Path> missingFolders(FileSystem files) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path folder = file.getParent();
        folder.getParent() != null && !files.exists(folder);
        folder = folder.getParent()) {
      missing.add(folder);
    }
    return missing;
  }

  private void takeAway(FileSystem files, List<Path> missing) throws IOException {
    if (files.exists(file)) {
      files.delete(file, false);
    }
    for (Path folder : missing) {
      boolean empty = files.exists(folder) && files.listStatus(folder).length == 0;
      if (empty) {
        files.delete(folder, false);
      }
    }
  }
}
