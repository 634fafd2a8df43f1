/** Notices a log that gives nothing although its database moves on. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.standstill;
