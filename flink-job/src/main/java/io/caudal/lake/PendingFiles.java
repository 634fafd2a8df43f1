package io.caudal.lake;

import io.caudal.config.LakeSettings;
import io.caudal.config.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.core.fs.Path;

/**
 * Whether the files that a savepoint holds, written and not yet visible, can still be made visible.
 */
public final class PendingFiles {

  private final LakeSettings lake;
  private final Map<String, String> flink;

  /**
   * Files of a lake.
   *
   * @param flink a cluster's settings, by which S3 is found
   */
  public PendingFiles(LakeSettings lake, Map<String, String> flink) {
    this.lake = lake;
    this.flink = Map.copyOf(flink);
  }

  /**
   * What is in the way of a table's files.
   *
   * @param table how problems name it
   * @param kept elements of its committer's list state {@code streaming_committer_raw_states}
   * @throws IOException if that cannot be read
   */
  public List<Problem> problems(String table, List<byte[]> kept) throws IOException {
    Path root = new Path(lake.path());
    Map<Path, List<Path>> byFolder = new LinkedHashMap<>();
    KeptFiles.of(root, kept)
        .forEach(
            file -> byFolder.computeIfAbsent(file.getParent(), any -> new ArrayList<>()).add(file));
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<Path, List<Path>> folder : byFolder.entrySet()) {
      if (!isWithin(root, folder.getKey())) {
        return List.of(elsewhere(folder.getKey()));
      }
      problems.addAll(check(table, folder.getKey(), folder.getValue()));
    }
    return problems;
  }

  private List<Problem> check(String table, Path folder, List<Path> files) {
    try {
      List<Path> invisible = new ArrayList<>();
      for (Path file : files) {
        if (!file.getFileSystem().exists(file)) {
          invisible.add(file);
        }
      }
      Set<String> begun = invisible.isEmpty() ? Set.of() : begun(folder);
      List<Path> gone =
          invisible.stream()
              .filter(file -> !begun.contains(file.getName()))
              .collect(Collectors.toList());
      return gone.isEmpty() ? List.of() : List.of(gone(table, gone));
    } catch (IOException failure) {
      return List.of(
          Problem.warning(
              table,
              "its files in the savepoint could not be looked for",
              folder + ": " + failure.getMessage(),
              "Grant s3:ListBucketMultipartUploads on the bucket, and check again"));
    }
  }

  private Set<String> begun(Path folder) throws IOException {
    try (Leftovers leftovers = Leftovers.in(folder, flink)) {
      return leftovers.names();
    }
  }

  private static Problem gone(String table, List<Path> files) {
    return Problem.error(
        table,
        "must still have the files that the savepoint holds, begun or complete",
        files.size() + " of them are neither, for instance " + files.get(0),
        "Their rows would be missing from the lake. They were discarded when the job that had taken"
            + " the savepoint failed and went on from an earlier checkpoint, or by a rule of the"
            + " bucket. Restore a later savepoint; or start without one, with a new snapshot");
  }

  private Problem elsewhere(Path folder) {
    return Problem.error(
        "lake / path",
        "must be the lake into which the job wrote that took the savepoint",
        lake.path() + ", and the savepoint has files in " + folder,
        "The history would be in two lakes. Set it back; or start without a savepoint, with a new"
            + " snapshot, in the new lake");
  }

  private static boolean isWithin(Path root, Path folder) {
    String authority = String.valueOf(root.toUri().getAuthority());
    return authority.equals(String.valueOf(folder.toUri().getAuthority()))
        && (folder.getPath() + "/").startsWith(root.getPath() + "/");
  }
}
