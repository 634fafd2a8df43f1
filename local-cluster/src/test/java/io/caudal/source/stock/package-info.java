/** Flink CDC's sources as they are, for comparison: the rest of the job is Caudal's. */
@NullMarked
package io.caudal.source.stock;

import org.jspecify.annotations.NullMarked;
