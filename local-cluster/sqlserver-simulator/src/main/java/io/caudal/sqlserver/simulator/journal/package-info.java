/** What outlives the server: a file to which everything committed is appended, and its replay. */
@NullMarked
package io.caudal.sqlserver.simulator.journal;

import org.jspecify.annotations.NullMarked;
