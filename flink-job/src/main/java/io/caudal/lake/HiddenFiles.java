package io.caudal.lake;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * In a file system, Flink writes {@code .<name>.inprogress.<UUID>} beside the place of the file,
 * and renames it.
 */
final class HiddenFiles implements Leftovers {

  private static final Pattern NAME = Pattern.compile("\\.(.+)\\.inprogress\\.[0-9a-f-]+");

  private final Path folder;

  HiddenFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public int discard(Predicate<String> names) throws IOException {
    FileSystem files = folder.getFileSystem();
    return files.exists(folder) ? discard(files, folder, names) : 0;
  }

  private static int discard(FileSystem files, Path within, Predicate<String> names)
      throws IOException {
    int discarded = 0;
    for (FileStatus status : files.listStatus(within)) {
      Path path = status.getPath();
      Matcher name = NAME.matcher(path.getName());
      if (status.isDir()) {
        discarded += discard(files, path, names);
      } else if (name.matches() && names.test(name.group(1))) {
        files.delete(path, false);
        discarded++;
      }
    }
    return discarded;
  }

  @Override
  public void close() {}
}
