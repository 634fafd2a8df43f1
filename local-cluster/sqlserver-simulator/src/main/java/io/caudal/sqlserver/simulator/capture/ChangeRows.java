package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Change;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.Values;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change becomes in a change table.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/sql/relational-databases/system-tables/cdc-capture-instance-ct-transact-sql">Large
 *     objects in change tables</a>
 */
final class ChangeRows {

  static final int DELETE = 1;
  static final int INSERT = 2;
  static final int BEFORE = 3;
  static final int AFTER = 4;

  private ChangeRows() {}

  static List<ChangeRow> of(Change change, Lsn commit, List<Column> captured) {
    @Nullable Object @Nullable [] before = picked(change, change.before(), captured);
    @Nullable Object @Nullable [] after = picked(change, change.after(), captured);
    if (before == null && after == null) {
      return List.of();
    } else if (before == null) {
      return List.of(row(change, commit, INSERT, all(captured), after));
    } else if (after == null) {
      withoutLobs(before, captured, null);
      return List.of(row(change, commit, DELETE, all(captured), before));
    }
    Binary mask = changed(before, after);
    withoutLobs(before, captured, after);
    return List.of(
        row(change, commit, BEFORE, mask, before), row(change, commit, AFTER, mask, after));
  }

  private static ChangeRow row(
      Change change, Lsn commit, int operation, Binary mask, @Nullable Object @Nullable [] values) {
    List<@Nullable Object> listed =
        values == null ? List.of() : Collections.unmodifiableList(Arrays.asList(values));
    return new ChangeRow(commit, change.sequence(), operation, mask, listed);
  }

  private static @Nullable Object @Nullable [] picked(
      Change change, @Nullable List<@Nullable Object> values, List<Column> captured) {
    if (values == null) {
      return null;
    }
    @Nullable Object[] picked = new @Nullable Object[captured.size()];
    for (int i = 0; i < picked.length; i++) {
      for (int j = 0; j < change.columns().size(); j++) {
        if (change.columns().get(j).id() == captured.get(i).id()) {
          picked[i] = values.get(j);
        }
      }
    }
    return picked;
  }

  /** Old large objects are never logged; new ones only if an update changed them. */
  private static void withoutLobs(
      @Nullable Object[] before, List<Column> captured, @Nullable Object @Nullable [] after) {
    for (int i = 0; i < before.length; i++) {
      Kind kind = captured.get(i).type().kind();
      boolean unchangedMax =
          after != null
              && captured.get(i).type().length() == SqlType.MAX
              && Values.identical(before[i], after[i]);
      if (kind.isLegacyLob() || unchangedMax) {
        before[i] = null;
      }
    }
  }

  private static Binary all(List<Column> captured) {
    byte[] mask = new byte[(captured.size() + 7) / 8];
    for (int i = 0; i < captured.size(); i++) {
      set(mask, i);
    }
    return Binary.of(mask);
  }

  private static Binary changed(@Nullable Object[] before, @Nullable Object[] after) {
    byte[] mask = new byte[(before.length + 7) / 8];
    for (int i = 0; i < before.length; i++) {
      if (!Values.identical(before[i], after[i])) {
        set(mask, i);
      }
    }
    return Binary.of(mask);
  }

  private static void set(byte[] mask, int column) {
    mask[mask.length - 1 - column / 8] |= (byte) (1 << (column % 8));
  }
}
