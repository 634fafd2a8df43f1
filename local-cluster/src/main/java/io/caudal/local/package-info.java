/** Real databases, an S3 server, a Flink cluster and the job on one machine. */
@org.jspecify.annotations.NullMarked
package io.caudal.local;
