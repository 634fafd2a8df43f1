package io.caudal.source.catalogue;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.config.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/** Points in time with more digits than Athena's timestamps have. */
final class FineTimestamps {

  private static final int MILLISECONDS = 3;

  private FineTimestamps() {}

  /** One warning for all such columns of a table. */
  static Optional<Problem> warning(TableSubject subject, TableId id, List<Column> columns) {
    List<String> names =
        columns.stream()
            .filter(column -> isFine(column.type()))
            .map(Column::name)
            .collect(Collectors.toList());
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                subject.table(),
                "timestamps have milliseconds in the refined zone, and these columns have more"
                    + " digits",
                String.join(", ", names),
                "To keep every digit: CAST("
                    + names.get(0)
                    + " AS STRING) in table-sql/"
                    + id.source()
                    + "/"
                    + id.table()
                    + ".sql"));
  }

  private static boolean isFine(LogicalType type) {
    return (type.is(LogicalTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE)
            || type.is(LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE))
        && LogicalTypeChecks.getPrecision(type) > MILLISECONDS;
  }
}
