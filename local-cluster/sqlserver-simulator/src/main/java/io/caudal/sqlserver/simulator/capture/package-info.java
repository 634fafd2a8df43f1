/**
 * Change Data Capture: change tables, the map from LSN to time, and the job that fills both late.
 */
@NullMarked
package io.caudal.sqlserver.simulator.capture;

import org.jspecify.annotations.NullMarked;
