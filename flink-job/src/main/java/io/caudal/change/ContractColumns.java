package io.caudal.change;

import java.util.List;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;

/** The columns that every table of the lake ends in. Users' queries rest on them. */
public final class ContractColumns {

  /** {@code r}, {@code c}, {@code u}, {@code d} or {@code t}: see {@link ChangeOperation}. */
  public static final String OPERATION = "cdc_op";

  /** When the change was committed in the database; for {@code r}, when the row was read. UTC. */
  public static final String TIMESTAMP = "cdc_timestamp";

  /** The place in the source's log, as text that sorts: see {@link SourcePosition}. */
  public static final String POSITION = "cdc_position";

  /** When the row passed the refine step. UTC. */
  public static final String REFINED_TIMESTAMP = "refined_timestamp";

  /**
   * The three that a source adds to a table's own columns, in order. Timestamps in milliseconds.
   */
  public static final List<RowType.RowField> CHANGE =
      List.of(
          new RowType.RowField(OPERATION, VarCharType.STRING_TYPE),
          new RowType.RowField(TIMESTAMP, new TimestampType(3)),
          new RowType.RowField(POSITION, VarCharType.STRING_TYPE));

  /** The names of all four. */
  public static final List<String> NAMES =
      List.of(OPERATION, TIMESTAMP, POSITION, REFINED_TIMESTAMP);

  private ContractColumns() {}
}
