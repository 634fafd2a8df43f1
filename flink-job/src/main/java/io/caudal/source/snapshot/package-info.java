/** Reads the chunks of a snapshot: rows of plain JDBC results, in batches. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.snapshot;
