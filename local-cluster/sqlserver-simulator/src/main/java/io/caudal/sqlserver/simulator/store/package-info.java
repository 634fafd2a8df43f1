/** Databases, tables, rows with their locks, and transactions with their place in the log. */
@NullMarked
package io.caudal.sqlserver.simulator.store;

import org.jspecify.annotations.NullMarked;
