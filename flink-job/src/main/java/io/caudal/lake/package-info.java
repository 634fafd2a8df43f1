/** Writes rows as Parquet into partitioned paths. */
@org.jspecify.annotations.NullMarked
package io.caudal.lake;
