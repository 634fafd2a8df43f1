/** Tells Athena where the lake's tables are, and what is in them. */
@org.jspecify.annotations.NullMarked
package io.caudal.catalog;
