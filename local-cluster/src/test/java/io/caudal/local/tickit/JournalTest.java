package io.caudal.local.tickit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

  private static final RowImage VENUE = RowImage.of("7", "Wei\u00df Arena  ", null, "NY", null);

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasAdded() {
    try (Journal journal = Journal.in(folder)) {
      Journals.add(journal, TickitTable.VENUE, ChangeOperation.DELETE, VENUE, 12);

      assertThat(journal.changesOf(TickitTable.VENUE))
          .containsExactly(
              new JournalEntry(TickitTable.VENUE, "7", ChangeOperation.DELETE, VENUE, 12, 12));
      assertThat(journal.changesOf(TickitTable.EVENT)).isEmpty();
    }
  }

  @Test
  void canBeReadOnWhileItGrows() {
    try (Journal journal = Journal.in(folder);
        JournalCursor cursor = journal.cursor(TickitTable.VENUE)) {
      assertThat(cursor.next()).isNull();
      for (int i = 1; i < 2_000; i++) {
        Journals.add(journal, TickitTable.VENUE, ChangeOperation.UPDATE, VENUE, i);
        assertThat(cursor.next()).extracting(JournalEntry::committedMillis).isEqualTo((long) i);
        assertThat(cursor.next()).isNull();
      }
    }
  }

  @Test
  void goesOnWithWhatIsThere() {
    try (Journal journal = Journal.in(folder)) {
      Journals.add(journal, TickitTable.VENUE, ChangeOperation.CREATE, VENUE, 1);
    }
    try (Journal journal = Journal.in(folder)) {
      Journals.add(journal, TickitTable.VENUE, ChangeOperation.DELETE, VENUE, 2);
      assertThat(journal.changesOf(TickitTable.VENUE))
          .extracting(JournalEntry::operation)
          .containsExactly(ChangeOperation.CREATE, ChangeOperation.DELETE);
    }
  }
}
