package io.caudal.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Folders of the lake, which need not be there. */
final class Folders {

  private Folders() {}

  /** What is in a folder; nothing if it is not there. */
  static FileStatus[] list(Path folder) throws IOException {
    try {
      FileStatus @Nullable [] found = folder.getFileSystem().listStatus(folder);
      return found == null ? new FileStatus[0] : found;
    } catch (FileNotFoundException none) {
      return new FileStatus[0];
    }
  }
}
