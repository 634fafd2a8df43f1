/**
 * What MySQL's log may hold and the binlog client does not know: read here, or a failure, never
 * skipped.
 */
@org.jspecify.annotations.NullMarked
package io.caudal.source.mysql.binlog;
