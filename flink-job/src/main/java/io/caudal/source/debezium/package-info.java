/** Turns what Debezium hands over into rows of Caudal's own; nothing outside knows its Struct. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.debezium;
