package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A change of the journal as the lake must hold it.
 *
 * @param image what each column must hold
 * @param poorest what each column may hold instead: of a delete, what follows from the key alone,
 *     where the database logs no more; else the same as image
 * @param committingMillis before it was committed, milliseconds since the epoch
 */
record ExpectedChange(
    ChangeOperation operation, RowImage image, RowImage poorest, long committingMillis) {

  boolean matches(LakeChange change) {
    return change.operation() == operation
        && IntStream.range(0, image.size()).allMatch(column -> matches(change, column));
  }

  /** The columns of a change that hold something else. */
  String differences(LakeChange change, CheckedTable table) {
    return IntStream.range(0, image.size())
        .filter(column -> !matches(change, column))
        .mapToObj(
            column ->
                "%s must be %s, but is %s"
                    .formatted(
                        table.expectation().lakeColumns().get(column),
                        Quoted.of(image.value(column)),
                        Quoted.of(change.image().value(column))))
        .collect(Collectors.joining("; "));
  }

  private boolean matches(LakeChange change, int column) {
    String seen = change.image().value(column);
    return Objects.equals(seen, image.value(column)) || Objects.equals(seen, poorest.value(column));
  }
}
