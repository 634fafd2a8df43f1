package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventData;
import com.github.shyiko.mysql.binlog.event.QueryEventData;
import com.github.shyiko.mysql.binlog.event.RotateEventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes sure that the changes of captured tables are logged as rows, with every column, in
 * transactions that nobody can take back. Each session decides on that, whatever the server's own
 * settings are, and the connector makes NULL of a column that is left out.
 *
 * @see <a
 *     href="https://dev.mysql.com/doc/refman/8.4/en/replication-options-binary-log.html#sysvar_binlog_row_image">MySQL:
 *     binlog_row_image</a>, and <a href="https://dev.mysql.com/doc/refman/8.4/en/xa-states.html">XA
 *     transaction states</a>
 */
final class LoggedForms {

  private final LoggedTables captured;
  private final Map<Long, TableMapEventData> tables = new HashMap<>();
  private boolean xa;

  LoggedForms(LoggedTables captured) {
    this.captured = captured;
  }

  /**
   * Takes note of an event.
   *
   * @param event the same as it was read
   * @throws UnreadableLogException if it is a change in another form
   */
  void check(RawEvent raw, Event event) throws IOException {
    EventData data = event.getData();
    if (data instanceof TableMapEventData) {
      note((TableMapEventData) data);
    } else if (data instanceof WriteRowsEventData) {
      WriteRowsEventData rows = (WriteRowsEventData) data;
      check(rows.getTableId(), rows.getIncludedColumns(), rows.getIncludedColumns());
    } else if (data instanceof UpdateRowsEventData) {
      UpdateRowsEventData rows = (UpdateRowsEventData) data;
      check(rows.getTableId(), rows.getIncludedColumnsBeforeUpdate(), rows.getIncludedColumns());
    } else if (data instanceof DeleteRowsEventData) {
      DeleteRowsEventData rows = (DeleteRowsEventData) data;
      check(rows.getTableId(), rows.getIncludedColumns(), rows.getIncludedColumns());
    } else if (data instanceof QueryEventData) {
      check(LoggedStatement.of((QueryEventData) data));
    } else if (raw.type() == EventKinds.EXECUTE_LOAD_QUERY) {
      check(LoggedStatement.ofLoad(raw));
    } else if (data instanceof RotateEventData) {
      tables.clear();
    }
  }

  private void note(TableMapEventData table) {
    if (captured.contains(table.getDatabase(), table.getTable())) {
      tables.put(table.getTableId(), table);
    } else {
      tables.remove(table.getTableId());
    }
  }

  private void check(long table, BitSet before, BitSet after) {
    TableMapEventData map = tables.get(table);
    if (map == null) {
      return;
    }
    String name = map.getDatabase() + "." + map.getTable();
    if (xa) {
      throw new UnreadableLogException(
          "a change of "
              + name
              + " in an XA transaction, which is logged before it is known whether it is"
              + " committed");
    }
    int columns = map.getColumnTypes().length;
    if (before.cardinality() < columns || after.cardinality() < columns) {
      throw new UnreadableLogException(
          "a change of "
              + name
              + " without all its columns, which a session with another binlog_row_image than FULL"
              + " makes");
    }
  }

  private void check(LoggedStatement statement) {
    xa = statement.beginsXa() || (xa && !statement.endsXa());
    if (statement.change().isPresent() && captured.mayBeMeantBy(statement)) {
      throw new UnreadableLogException(
          "changes"
              + (statement.database().isEmpty() ? "" : " in database " + statement.database())
              + " as a statement ("
              + statement.change().orElseThrow()
              + "), which a session with another binlog_format than ROW makes");
    }
  }
}
