/** A Flink cluster in this process, and the job that runs on it. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.flink;
