package io.caudal.local.check;

import static io.caudal.change.ChangeOperation.CREATE;
import static io.caudal.change.ChangeOperation.DELETE;
import static io.caudal.change.ChangeOperation.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;
import io.caudal.local.tickit.Journal;
import io.caudal.local.tickit.Journals;
import io.caudal.local.tickit.TickitData;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreshnessMeterTest {

  private static final TickitTable TABLE = TickitTable.EVENT;
  private static final RowImage EVENT = TickitData.scaled(0.01).row(TABLE, 3);
  private static final RowImage MOVED = EVENT.with(1, "17");

  @TempDir private Path folder;

  @Test
  void measuresFromTheCommitToTheFile() throws Exception {
    try (Journal journal = Journal.in(folder.resolve("journal"));
        Lake lake = Lake.at(folder);
        FreshnessMeter meter =
            FreshnessMeter.of(lake, CheckedTable.tickit(TABLE), journal, TABLE)) {
      Journals.add(journal, TABLE, CREATE, EVENT, 1_000);
      Journals.add(journal, TABLE, UPDATE, MOVED, 2_000);
      Journals.add(journal, TABLE, DELETE, MOVED, 4_000);
      meter.filesVisible(Map.of());
      assertThat(meter.freshness()).isEmpty();

      // The insert came into the lake by the snapshot.
      Path first = file("1", change(ChangeOperation.READ, 0, EVENT), change(UPDATE, 2, MOVED));
      meter.filesVisible(Map.of(first, Instant.ofEpochMilli(3_500)));
      assertThat(meter.freshness()).contains(new Freshness(1_500, 1_500, 1));

      Path second = file("2", change(DELETE, 3, RowImage.of("4", null, null, null, null, null)));
      meter.filesVisible(Map.of(second, Instant.ofEpochMilli(9_000)));
      assertThat(meter.freshness()).contains(new Freshness(1_500, 5_000, 2));
    }
  }

  private Path file(String name, LakeChange... changes) throws Exception {
    return LakeFiles.write(folder, TABLE, name, List.of(changes));
  }

  private static LakeChange change(ChangeOperation operation, int place, RowImage image) {
    return new LakeChange(
        operation,
        History.position(place),
        CheckedTable.tickit(TABLE).expectation().expected(image));
  }
}
