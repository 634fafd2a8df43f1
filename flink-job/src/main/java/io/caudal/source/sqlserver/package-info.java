/** What is particular to SQL Server. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.sqlserver;
