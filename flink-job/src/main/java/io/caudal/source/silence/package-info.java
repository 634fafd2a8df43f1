/** Notices connections over which no answer comes although the server works on none. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.silence;
