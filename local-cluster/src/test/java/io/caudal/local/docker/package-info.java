/** The job among containers: those of the compose file, and those that a test starts one by one. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.docker;
