/** SQL Server's types and values, their bytes on the wire, conversions and order. */
@NullMarked
package io.caudal.sqlserver.simulator.type;

import org.jspecify.annotations.NullMarked;
