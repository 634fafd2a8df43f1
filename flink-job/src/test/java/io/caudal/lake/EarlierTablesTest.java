package io.caudal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierTablesTest {

  private final Path folder;

  EarlierTablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void areNoneInALakeThatIsNotThere() {
    assertThat(in(Map.of())).isEmpty();
  }

  @Test
  void areThoseOfAllZonesThatAreWritten() throws Exception {
    Files.createDirectories(folder.resolve("lake/refined/orders/dt=2026-11-22"));
    Files.createDirectories(folder.resolve("lake/raw/baskets/dt=2026-11-22"));

    assertThat(in(Map.of())).containsExactly("orders");
    assertThat(in(Map.of("zones", "refined, raw"))).containsExactlyInAnyOrder("orders", "baskets");
  }

  private Set<String> in(Map<String, String> more) {
    return EarlierTables.in(LakeSettingsFor.path("file://" + folder + "/lake", more));
  }
}
