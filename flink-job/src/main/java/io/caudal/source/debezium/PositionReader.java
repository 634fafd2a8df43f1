package io.caudal.source.debezium;

import java.io.Serializable;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;

/** Reads a change's place in the log of one kind of database, and whose table it is. */
public interface PositionReader extends Serializable {

  /** The position of a row that a snapshot read, see {@code SourcePosition}. */
  byte[] ofSnapshot();

  /**
   * The position of a logged change.
   *
   * @param record a change of a row or of a whole table
   * @param operation its code, as in {@code cdc_op}
   * @param index counts the changes that have one and the same place in the log, from 0
   */
  byte[] ofLog(SourceRecord record, char operation, long index);

  /** The name of the field of Debezium's source block that holds the table's schema. */
  String schemaField();
}
