/** Trino in Athena's place: what Athena is told, told to a Trino. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.trino;
