package io.caudal.local.check;

import io.caudal.local.rows.RowImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose values are asked for by name. */
record SourceRow(List<String> columns, RowImage image) {

  @Nullable String value(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("there is no column " + column + " among " + columns);
    }
    return image.value(index);
  }
}
