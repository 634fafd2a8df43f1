/** SQL Server as a source: the simulator, or a real server that the environment names. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.sqlserver;
