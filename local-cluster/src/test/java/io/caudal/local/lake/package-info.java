/** The job's lake on a real S3 server. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.lake;
