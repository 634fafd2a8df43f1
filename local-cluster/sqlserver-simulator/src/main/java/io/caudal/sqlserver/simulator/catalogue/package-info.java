/** System views and the procedures that describe tables. */
@NullMarked
package io.caudal.sqlserver.simulator.catalogue;

import org.jspecify.annotations.NullMarked;
