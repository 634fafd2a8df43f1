/** Runs statements: gives names and expressions their meaning, and changes what is stored. */
@NullMarked
package io.caudal.sqlserver.simulator.execution;

import org.jspecify.annotations.NullMarked;
