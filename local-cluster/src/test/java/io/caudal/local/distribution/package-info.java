/** Flink as a cluster has it, in processes of its own, for tests of the job's jar. */
@NullMarked
package io.caudal.local.distribution;

import org.jspecify.annotations.NullMarked;
