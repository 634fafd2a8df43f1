/** The language that the stages share: rows, operations, positions, tables. No I/O. */
@org.jspecify.annotations.NullMarked
package io.caudal.change;
