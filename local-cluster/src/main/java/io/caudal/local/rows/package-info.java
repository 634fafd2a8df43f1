/** Rows as canonical text, and the databases that they are read from. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.rows;
