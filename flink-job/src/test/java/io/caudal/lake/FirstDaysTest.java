package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstDaysTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path lake;

  private LocalDate of(String table) {
    return new FirstDays(LakeSettingsFor.path("file://" + lake, Map.of()), TODAY)
        .of(Zone.REFINED, table);
  }

  @Test
  void theEarliestFolderOfATable() throws IOException {
    for (String day :
        new String[] {"dt=2026-11-02", "dt=2026-01-31", "dt=tomorrow", "2020-01-01"}) {
      Files.createDirectories(lake.resolve("refined/sales").resolve(day));
    }
    Files.createDirectories(lake.resolve("raw/sales/dt=2025-01-01"));
    assertThat(of("sales")).isEqualTo("2026-01-31");
  }

  @Test
  void todayIfThereIsNone() throws IOException {
    Files.createDirectories(lake.resolve("refined/empty"));
    assertThat(of("empty")).isEqualTo(TODAY);
    assertThat(of("none")).isEqualTo(TODAY);
  }
}
