/**
 * A stand-in for a SQL Server, for tests and the local cluster: what speaks TDS to it runs
 * unmodified. It is strict where the server is: what it does not know is an error, and is recorded.
 */
@NullMarked
package io.caudal.sqlserver.simulator;

import org.jspecify.annotations.NullMarked;
