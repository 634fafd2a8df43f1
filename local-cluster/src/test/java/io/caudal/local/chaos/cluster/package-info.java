/** Flink with the job, and an operator who looks after it. */
@NullMarked
package io.caudal.local.chaos.cluster;

import org.jspecify.annotations.NullMarked;
