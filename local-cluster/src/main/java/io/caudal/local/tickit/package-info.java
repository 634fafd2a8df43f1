/** A ticket marketplace to play with: its tables, its data, traffic on it, and a journal of it. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.tickit;
