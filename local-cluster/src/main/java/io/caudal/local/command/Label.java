package io.caudal.local.command;

import io.caudal.local.tickit.TickitTable;
import java.util.Set;

/** What tables are called on the screen: the lines of a simulator's say so. */
record Label(Set<TickitTable> simulated) {

  boolean isSimulated(TickitTable table) {
    return simulated.contains(table);
  }

  String of(TickitTable table) {
    return isSimulated(table) ? table.lakeTable() + " (simulator)" : table.lakeTable();
  }
}
