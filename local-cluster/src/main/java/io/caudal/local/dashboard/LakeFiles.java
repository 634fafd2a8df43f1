package io.caudal.local.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Notices new Parquet files of one table. A folder that did not change is not listed again. */
final class LakeFiles {

  /** A folder that changed this lately may change once more within its time stamp's precision. */
  private static final Duration STILL_CHANGING = Duration.ofSeconds(2);

  private final Path table;
  private final Clock clock;
  private final Map<Path, Listing> listings = new HashMap<>();
  private final Set<Path> known = new HashSet<>();

  /**
   * The files of a table.
   *
   * @param table its folder, which need not be there yet
   */
  LakeFiles(Path table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** The files that were not there when this was last called, with the time they were noticed. */
  Map<Path, Instant> appeared() throws IOException {
    Map<Path, Instant> appeared = new HashMap<>();
    if (Files.isDirectory(table)) {
      visit(table, appeared);
    }
    return appeared;
  }

  private void visit(Path folder, Map<Path, Instant> appeared) throws IOException {
    Instant now = clock.instant();
    FileTime changed = Files.getLastModifiedTime(folder);
    Listing listing = listings.get(folder);
    if (listing == null || !listing.isOf(changed)) {
      listing = list(folder, changed, now);
      listings.put(folder, listing);
      for (Path file : listing.files()) {
        if (known.add(file)) {
          appeared.put(file, now);
        }
      }
    }
    for (Path inner : listing.folders()) {
      visit(inner, appeared);
    }
  }

  private static Listing list(Path folder, FileTime changed, Instant now) throws IOException {
    List<Path> folders = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        if (Files.isDirectory(entry)) {
          folders.add(entry);
        } else if (entry.toString().endsWith(".parquet")) {
          files.add(entry);
        }
      }
    }
    boolean settled = changed.toInstant().plus(STILL_CHANGING).isBefore(now);
    return new Listing(settled ? changed : FileTime.fromMillis(0), folders, files);
  }

  /**
   * What was in a folder.
   *
   * @param changed when the folder had last changed; long ago if it may be changing still
   */
  private record Listing(FileTime changed, List<Path> folders, List<Path> files) {

    boolean isOf(FileTime now) {
      return changed.equals(now);
    }
  }
}
