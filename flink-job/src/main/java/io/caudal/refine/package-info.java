/** Reads the SELECT of each table, checks it, and applies it with the Table API. */
@org.jspecify.annotations.NullMarked
package io.caudal.refine;
