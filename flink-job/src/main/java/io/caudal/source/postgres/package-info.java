/** What is particular to PostgreSQL. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.postgres;
