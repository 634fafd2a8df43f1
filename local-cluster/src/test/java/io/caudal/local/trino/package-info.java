/** The lake as Athena's engine reads it: Trino, with tables made from the project's own DDL. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.trino;
