package io.caudal.lake;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  public Set<String> names() throws IOException {
    return new HashSet<>(all().values());
  }

  @Override
  public int discard(Predicate<String> names) throws IOException {
    int discarded = 0;
    for (Map.Entry<Path, String> file : all().entrySet()) {
      if (names.test(file.getValue())) {
        folder.getFileSystem().delete(file.getKey(), false);
        discarded++;
      }
    }
    return discarded;
  }

  /** Each hidden file, and the name that it would have. */
  private Map<Path, String> all() throws IOException {
    FileSystem files = folder.getFileSystem();
    Map<Path, String> all = new HashMap<>();
    if (files.exists(folder)) {
      collect(files, folder, all);
    }
    return all;
  }

  private static void collect(FileSystem files, Path within, Map<Path, String> all)
      throws IOException {
    for (FileStatus status : files.listStatus(within)) {
      Matcher name = NAME.matcher(status.getPath().getName());
      if (status.isDir()) {
        collect(files, status.getPath(), all);
      } else if (name.matches()) {
        all.put(status.getPath(), name.group(1));
      }
    }
  }

  @Override
  public void close() {}
}
