package io.caudal.source.snapshot;

import io.caudal.change.TableSchema;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.flink.table.data.TimestampData;

/** Reads the result of one chunk's query, batch by batch. */
public final class SnapshotReader {

  private final int table;
  private final ResultSet rows;
  private final RowReader reader;

  private SnapshotReader(int table, ResultSet rows, RowReader reader) {
    this.table = table;
    this.rows = rows;
    this.reader = reader;
  }

  /**
   * A reader for a result, which has at least the table's columns and stands before its first row.
   *
   * @param table the index of the schema among the source's tables
   */
  public static SnapshotReader of(
      int table, TableSchema schema, ResultSet rows, RowReader.GetterChoice choice)
      throws SQLException {
    return new SnapshotReader(table, rows, RowReader.of(schema, rows, choice));
  }

  /**
   * The next rows, with the time of the batch as that of their reading. After the last row there is
   * nothing in it.
   *
   * @throws io.caudal.source.value.UnreadableValueException when the lake could not hold a value
   *     exactly
   */
  public SnapshotBatch next() throws SQLException {
    SnapshotBatch batch = new SnapshotBatch(table);
    TimestampData readAt = TimestampData.fromEpochMillis(System.currentTimeMillis());
    while (!batch.isFull() && rows.next()) {
      batch.add(reader.read(rows, readAt));
    }
    return batch;
  }
}
