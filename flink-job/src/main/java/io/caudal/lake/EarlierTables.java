package io.caudal.lake;

import io.caudal.config.LakeSettings;
import io.caudal.config.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/** The tables that a lake has, before a job writes to it. */
public final class EarlierTables {

  private EarlierTables() {}

  /**
   * The names of those that have a folder in a zone to be written.
   *
   * @throws UncheckedIOException if the lake cannot be listed
   */
  public static Set<String> in(LakeSettings settings) {
    Set<String> tables = new HashSet<>();
    try {
      for (Zone zone : settings.zones()) {
        for (FileStatus folder : Folders.list(new Path(settings.path() + "/" + zone.directory()))) {
          tables.add(folder.getPath().getName());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the lake cannot be listed", failure);
    }
    return tables;
  }
}
