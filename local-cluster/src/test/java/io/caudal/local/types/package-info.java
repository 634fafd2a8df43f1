/** Proves what becomes of the columns' types. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.types;
