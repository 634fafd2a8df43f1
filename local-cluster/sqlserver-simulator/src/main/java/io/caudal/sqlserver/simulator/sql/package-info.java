/**
 * The subset of T-SQL that the simulator understands: text to statements, without their meaning.
 */
@NullMarked
package io.caudal.sqlserver.simulator.sql;

import org.jspecify.annotations.NullMarked;
