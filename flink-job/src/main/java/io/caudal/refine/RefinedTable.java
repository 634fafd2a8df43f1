package io.caudal.refine;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;

/** The rows of a table as they go to the lake, with their type. */
public final class RefinedTable {

  private final DataStream<RowData> rows;
  private final RowType type;

  RefinedTable(DataStream<RowData> rows, RowType type) {
    this.rows = rows;
    this.type = type;
  }

  public DataStream<RowData> rows() {
    return rows;
  }

  /**
   * Lower-case names, every column nullable; the last four are the contract columns: {@code
   * cdc_op}, {@code cdc_timestamp}, {@code cdc_position}, {@code refined_timestamp}.
   */
  public RowType type() {
    return type;
  }
}
