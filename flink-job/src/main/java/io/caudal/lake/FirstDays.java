package io.caudal.lake;

import io.caudal.config.LakeSettings;
import io.caudal.config.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/** The days with which tables begin. */
public final class FirstDays {

  private static final String DAY = "dt=";

  private final LakeSettings settings;
  private final LocalDate today;

  /**
   * Of a lake.
   *
   * @param today in UTC, with which a table without folders will begin
   */
  public FirstDays(LakeSettings settings, LocalDate today) {
    this.settings = settings;
    this.today = today;
  }

  /**
   * The earliest of a table's folders.
   *
   * @param lakeTable the table's name in the lake
   * @throws UncheckedIOException if the lake cannot be listed
   */
  public LocalDate of(Zone zone, String lakeTable) {
    Path folder = new Path(settings.path() + "/" + zone.directory() + "/" + lakeTable);
    try {
      return Arrays.stream(Folders.list(folder))
          .map(FileStatus::getPath)
          .flatMap(path -> day(path.getName()))
          .min(LocalDate::compareTo)
          .orElse(today);
    } catch (IOException e) {
      throw new UncheckedIOException("the lake cannot be listed", e);
    }
  }

  private static Stream<LocalDate> day(String folder) {
    try {
      return folder.startsWith(DAY)
          ? Stream.of(LocalDate.parse(folder.substring(DAY.length())))
          : Stream.of();
    } catch (DateTimeParseException another) {
      return Stream.of();
    }
  }
}
