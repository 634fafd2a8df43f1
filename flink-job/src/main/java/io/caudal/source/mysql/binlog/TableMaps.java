package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.event.deserialization.ColumnType;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Shows the binlog client columns of MySQL's type VECTOR, which it does not know and would fail on,
 * as the BLOB as which they are stored, and their dimensions as kinds of geometries, which nobody
 * asks for.
 *
 * @see <a
 *     href="https://dev.mysql.com/doc/dev/mysql-server/latest/classmysql_1_1binlog_1_1event_1_1Table__map__event.html">MySQL:
 *     Table_map_event</a>
 */
final class TableMaps {

  private static final byte VECTOR = (byte) 242;
  private static final byte BLOB = (byte) ColumnType.BLOB.getCode();
  private static final byte DIMENSIONS = 13;
  private static final byte GEOMETRY_KINDS = 7;

  /** Number of the table, and flags. */
  private static final int FIXED = 8;

  private TableMaps() {}

  /** Changes the event in place. */
  static void showVectorsAsBlobs(RawEvent event) throws IOException {
    byte[] bytes = event.bytes();
    ByteArrayInputStream in = event.stream();
    in.skip(RawEvent.HEADER + FIXED);
    in.skip(in.read() + 1L);
    in.skip(in.read() + 1L);
    int columns = in.readPackedInteger();
    int types = bytes.length - in.available();
    boolean vectors = false;
    for (int i = types; i < types + columns; i++) {
      if (bytes[i] == VECTOR) {
        bytes[i] = BLOB;
        vectors = true;
      }
    }
    if (vectors) {
      in.skip(columns);
      in.skip(in.readPackedInteger());
      in.skip((columns + 7) / 8);
      hideDimensions(bytes, in);
    }
  }

  /** They are always there, so that the checksum at the end is never reached. */
  private static void hideDimensions(byte[] bytes, ByteArrayInputStream fields) throws IOException {
    while (fields.available() > 1) {
      int field = bytes.length - fields.available();
      if (bytes[field] == DIMENSIONS) {
        bytes[field] = GEOMETRY_KINDS;
        return;
      }
      fields.skip(1);
      fields.skip(fields.readPackedInteger());
    }
  }
}
