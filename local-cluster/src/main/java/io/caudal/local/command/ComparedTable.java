package io.caudal.local.command;

import io.caudal.local.check.TableComparison;
import io.caudal.local.tickit.TickitTable;

/** A table of the marketplace, and how the lake's state of it differs from its source. */
record ComparedTable(TickitTable table, TableComparison found) {}
