/** Compares what the lake holds with the databases and with what was committed to them. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.check;
