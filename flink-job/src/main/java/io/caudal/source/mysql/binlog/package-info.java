/**
 * What MySQL's log may hold and the connector does not know, skips or misreads: read here, or a
 * failure, never skipped.
 */
@org.jspecify.annotations.NullMarked
package io.caudal.source.mysql.binlog;
